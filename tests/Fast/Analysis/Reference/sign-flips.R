# Makes sign-flips.json. Rscript sign-flips.R > sign-flips.json
# Exact p by enumerating every pattern of signs, and by coin where it can (sizes distinct, no zeros); drawn p from the same draws: stream b for block b of 1,000,
# one runif for each row in order, below 0.5 flips.
suppressPackageStartupMessages(library(coin))
set.seed(38)
grid <- function(x) round(pmax(-1, pmin(1, x)) * 1e4) / 1e4
cases <- list(thirteen = grid(rnorm(13, 0.1, 0.25)), zeros = c(0, 0, 0, 0.1, 0.1, 0.2, -0.3, 0.4, 0.15, 0.22), six = grid(rnorm(6, 0.2, 0.1)),
  forty = grid(rnorm(40, 0.08, 0.25)), wide = cbind(grid(rnorm(33, 0.1, 0.2)), grid(rnorm(33, 0.02, 0.3)), grid(rnorm(33, 0.12, 0.3)), grid(rnorm(33, -0.15, 0.25))),
  narrow = cbind(grid(rnorm(11, 0.1, 0.2)), grid(rnorm(11, 0.2, 0.3)), grid(rnorm(11, 0.12, 0.3))))
cases$wide[, 2] <- grid(cases$wide[, 1] + cases$wide[, 2] / 2); cases$wide[c(2, 7, 8), 3] <- NA; cases$wide[1:5, 4] <- 0
cases$narrow[3, ] <- 0; cases$narrow[4, 2] <- NA

every <- function(n) as.matrix(expand.grid(rep(list(c(1, -1)), n)))
drawn <- function(n, seed, draws) {
  RNGkind("L'Ecuyer-CMRG"); set.seed(seed); state <- .Random.seed; signs <- matrix(0, 0, n)
  while (draws > 0) { .Random.seed <<- state; count <- min(1000, draws)
    signs <- rbind(signs, matrix(ifelse(runif(count * n) < 0.5, -1, 1), count, byrow = TRUE)); draws <- draws - count; state <- parallel::nextRNGStream(state) }
  signs
}
threshold <- function(observed) observed - 1e-12 * pmax(1, abs(observed))
single <- function(name, d, seed = 1, draws = 1500) {
  size <- sort(abs(d[d != 0])); exact <- length(size) <= 20
  signs <- if (exact) every(length(size)) else drawn(length(size), seed, draws)
  reached <- sum(abs(signs %*% size) / length(d) >= threshold(abs(mean(d))))
  by <- NA
  if (exact && !any(d == 0)) { # the same test, of the two answers in each block
    data <- data.frame(y = c(d, rep(0, length(d))), x = gl(2, length(d)), block = factor(rep(seq_along(d), 2)))
    by <- tryCatch(pvalue(symmetry_test(y ~ x | block, data = data, distribution = "exact"))[1], error = function(e) NA)
  }
  list(name = name, differences = I(d), seed = seed, draws = draws, exact = exact, informative = length(size), mean = mean(d),
    p = if (exact) reached / nrow(signs) else (reached + 1) / (nrow(signs) + 1), coin = by)
}
family <- function(name, x, seed = 1, draws = 1500) {
  full <- x; full[is.na(full)] <- 0
  rows <- full[rowSums(abs(full)) > 0, , drop = FALSE]; exact <- nrow(rows) <= 20
  signs <- if (exact) every(nrow(rows)) else drawn(nrow(rows), seed, draws)
  scale <- sqrt(colSums(full^2))
  z <- colSums(full) / scale; flipped <- abs(sweep(signs %*% rows, 2, scale, "/"))
  count <- function(reached) if (exact) reached / nrow(signs) else (reached + 1) / (nrow(signs) + 1)
  own <- sapply(seq_along(z), function(k) count(sum(flipped[, k] >= threshold(abs(z[k])))))
  order <- order(-abs(z)); adjusted <- numeric(length(z)); least <- 0
  for (i in seq_along(order)) { most <- apply(flipped[, order[i:length(order)], drop = FALSE], 1, max)
    least <- max(least, count(sum(most >= threshold(abs(z[order[i]]))))); adjusted[order[i]] <- least }
  list(name = name, columns = lapply(seq_len(ncol(x)), function(k) x[, k]), seed = seed, draws = draws, exact = exact,
    informative = nrow(rows), z = z, p = own, adjusted = adjusted, mean = colMeans(x, na.rm = TRUE))
}
# Hotelling's T² of differences from the first scenario, computed afresh for each pattern from its own covariance.
interaction <- function(name, x, seed = 1, draws = 1500) {
  full <- x[complete.cases(x), ]; n <- nrow(full); contrasts <- sweep(full[, -1, drop = FALSE], 1, full[, 1]); k <- ncol(contrasts)
  t2 <- function(v) { m <- colMeans(v); n * drop(m %*% solve(cov(v), m)) }
  exact <- n <= 20
  signs <- if (exact) every(n) else drawn(n, seed, draws)
  flipped <- apply(signs, 1, function(s) t2(contrasts * s)); observed <- t2(contrasts)
  reached <- sum(flipped >= observed * (1 - 1e-9))
  list(name = name, scenarios = lapply(seq_len(ncol(x)), function(j) x[, j]), seed = seed, draws = draws, exact = exact, delegates = n,
    tSquared = observed, p = if (exact) reached / nrow(signs) else (reached + 1) / (nrow(signs) + 1))
}
base <- rnorm(30, 0.1, 0.2)
three <- cbind(grid(base + rnorm(30, 0, 0.1)), grid(base + rnorm(30, 0.06, 0.1)), grid(base + rnorm(30, -0.02, 0.1))); three[c(4, 19), 2] <- NA
singles <- list(single("thirteen", cases$thirteen), single("zeros", cases$zeros), single("six", cases$six), single("forty", cases$forty), single("one", 0.3),
  single("all the same", rep(0.1, 9)), single("only ends", c(rep(1, 9), rep(-1, 3))))
families <- list(family("thirty-three, one correlated, some missing", cases$wide, seed = 5, draws = 2300), family("eleven, exact", cases$narrow))
interactions <- list(interaction("three scenarios", three, seed = 9), interaction("nine delegates, exact", three[5:13, ]), interaction("two scenarios", three[, c(1, 3)], seed = 2))
stopifnot(sum(!is.na(sapply(singles, `[[`, "coin"))) >= 3)
cat(jsonlite::toJSON(list(tool = paste(R.version.string, "coin", packageVersion("coin")), singles = singles, families = families, interactions = interactions),
  auto_unbox = TRUE, digits = NA, na = "null"), "\n")
