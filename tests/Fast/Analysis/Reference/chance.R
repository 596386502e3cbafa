# Makes chance.json: what R draws from the same seeds and streams. Rscript chance.R > chance.json
RNGkind("L'Ecuyer-CMRG")
drawn <- function(seed, stream, n) {
  set.seed(seed)
  state <- .Random.seed
  for (jump in seq_len(stream)) state <- parallel::nextRNGStream(state)
  .Random.seed <<- state
  runif(n)
}
cases <- list()
for (seed in c(0L, 1L, 2017L, -1L, .Machine$integer.max)) for (stream in 0:2)
  cases[[length(cases) + 1]] <- list(seed = seed, stream = stream, drawn = drawn(seed, stream, 6))
cat(jsonlite::toJSON(list(tool = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA), "\n")
