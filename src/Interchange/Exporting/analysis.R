# The paired comparison of the first two framings, from responses.csv and codebook.csv alone: the same numbers, and the same draws, as the
# findings beside this file. Needs R 3.6 or later and nothing else:
#
#   Rscript analysis.R [folder of the export]
#
# It writes analysis-results.csv: signifier, scenario (or "all", averaged within each delegate), measure, value.
# The unit is the delegate. Answers given after a reveal or after their round, and answers that are not placed, are in no number.

seed <- 1L
draws <- 9999L
level <- 0.95
same_within <- 0.05 # of the line, edges included
most_exact <- 20    # delegates with a difference: up to so many, every pattern of signs is counted
rounding <- 1e-12   # averages may leave it where there is no difference

folder <- c(commandArgs(trailingOnly = TRUE), ".")[1]
table_of <- function(name) {
  read.csv(file.path(folder, name), check.names = FALSE, colClasses = "character", na.strings = character(), encoding = "UTF-8")
}
responses <- table_of("responses.csv")
codebook <- table_of("codebook.csv")
delegates <- table_of("delegates.csv")$delegate

values_of <- function(column) strsplit(codebook$values[codebook$file == "responses.csv" & codebook$column == column], "|", fixed = TRUE)[[1]]
framings <- values_of("framing")
scenarios <- values_of("scenario")
responses <- responses[responses$`after-reveal` == "0" & responses$late == "0", ]

# One number of each delegate (a row) for each scenario (a column): framing 2 - framing 1. Several answers to one cell are averaged.
differences <- function(numbers) {
  given <- !is.na(numbers)
  cell <- function(framing) {
    here <- given & responses$framing == framing
    tapply(numbers[here], list(factor(responses$delegate[here], delegates), factor(responses$scenario[here], scenarios)), mean)
  }
  found <- cell(framings[2]) - cell(framings[1])
  matrix(as.numeric(found), length(delegates), length(scenarios))
}

numbers_in <- function(column) suppressWarnings(as.numeric(responses[[column]]))

sliders <- codebook[codebook$file == "responses.csv" & codebook$kind == "slider" & codebook$part == "position", ]

# Block b of 1,000 draws has the stream b jumps after the seed: so blocks can be drawn side by side elsewhere, and are the same draws.
in_blocks <- function(draw) {
  set.seed(seed, kind = "L'Ecuyer-CMRG")
  stream <- .Random.seed
  found <- list()
  for (first in seq(1L, draws, by = 1000L)) {
    assign(".Random.seed", stream, envir = globalenv())
    found[[length(found) + 1L]] <- draw(min(1000L, draws - first + 1L))
    stream <- parallel::nextRNGStream(stream)
  }
  do.call(rbind, found)
}

# Whoever answered differently under the two framings, with whichever signifier: signs are drawn for these delegates, in this order, once for all.
differing <- function() {
  any_difference <- rep(FALSE, length(delegates))
  told <- codebook[codebook$file == "responses.csv" & codebook$kind %in% c("slider", "triad", "stones", "choice"), ]
  for (row in seq_len(nrow(told))) {
    column <- told$column[row]
    columns <- if (told$part[row] == "chosen") {
      placed <- responses[[sub("\\.chosen$", ".state", column)]] == "placed"
      chosen <- strsplit(responses[[column]], "|", fixed = TRUE)
      lapply(unique(unlist(chosen)), function(option) ifelse(placed, vapply(chosen, function(one) option %in% one, TRUE) * 1, NA))
    } else if (told$part[row] %in% c("state", "milliseconds", "moves", "order")) {
      list()
    } else {
      list(numbers_in(column))
    }
    for (numbers in columns) any_difference <- any_difference | rowSums(abs(differences(numbers)) > rounding, na.rm = TRUE) > 0
  }
  any_difference
}

# Percentile ends, expanded for few delegates: the tails in which a t interval of so many would end (Hesterberg 2015).
expanded <- function(values, n) {
  tail <- pnorm(sqrt(n / (n - 1)) * qt((1 - level) / 2, n - 1))
  quantile(values, c(tail, 1 - tail), names = FALSE, type = 7)
}

walsh_median <- function(d) {
  if (length(d) <= 3000) {
    averages <- outer(d, d, "+") / 2
    return(median(averages[upper.tri(averages, diag = TRUE)]))
  }
  d <- sort(d)
  wanted <- length(d) * (length(d) + 1) / 2
  rank_of <- function(value) (sum(findInterval(2 * value - d, d)) + findInterval(value, d)) / 2
  at_rank <- function(rank) {
    low <- d[1]
    high <- d[length(d)]
    for (turn in 1:60) {
      middle <- (low + high) / 2
      if (rank_of(middle) >= rank) high <- middle else low <- middle
    }
    high
  }
  (at_rank(floor((wanted + 1) / 2)) + at_rank(floor(wanted / 2) + 1)) / 2
}

exact_p <- function(d) {
  sums <- 0
  for (one in d[abs(d) > rounding]) sums <- c(sums + one, sums - one)
  observed <- abs(sum(d))
  mean(abs(sums) >= observed - rounding * max(1, observed))
}

results <- data.frame(signifier = character(), scenario = character(), measure = character(), value = character())
tell <- function(signifier, scenario, measures) {
  measures <- measures[!is.na(measures)]
  rows <- data.frame(signifier = rep(signifier, length(measures)), scenario = scenario, measure = names(measures), value = sprintf("%.17g", measures))
  results <<- rbind(results, rows)
}

if (length(framings) >= 2 && length(delegates) > 0 && nrow(sliders) > 0) {
  compared <- list()
  for (row in seq_len(nrow(sliders))) {
    found <- differences(numbers_in(sliders$column[row]))
    mean_of <- rowMeans(found, na.rm = TRUE)
    mean_of[is.nan(mean_of)] <- NA
    compared[[length(compared) + 1L]] <- list(signifier = sliders$signifier[row], scenario = "all", pairs = sum(!is.na(found)), d = mean_of)
    for (scenario in seq_along(scenarios)) {
      compared[[length(compared) + 1L]] <- list(signifier = sliders$signifier[row], scenario = scenarios[scenario], pairs = sum(!is.na(found[, scenario])), d = found[, scenario])
    }
  }
  compared <- Filter(function(one) one$pairs > 0, compared)
  columns <- vapply(compared, function(one) ifelse(abs(one$d) < rounding, 0, one$d), numeric(length(delegates)))
  columns <- matrix(columns, nrow = length(delegates))

  flipping <- differing()
  flipped <- ifelse(is.na(columns), 0, columns)[flipping, , drop = FALSE]
  sums <- if (ncol(columns) == 0 || !any(flipping)) NULL else in_blocks(function(count) {
    signs <- 1 - 2 * (matrix(runif(count * nrow(flipped)), count, byrow = TRUE) < 0.5)
    signs %*% flipped
  })
  resampled <- if (ncol(columns) == 0) NULL else in_blocks(function(count) {
    drawn <- matrix(floor(length(delegates) * runif(count * length(delegates))) + 1, count, byrow = TRUE)
    apply(columns, 2, function(column) rowMeans(matrix(column[drawn], count), na.rm = TRUE))
  })

  for (at in seq_along(compared)) {
    d <- columns[!is.na(columns[, at]), at]
    informative <- sum(abs(d) > rounding)
    scale <- sqrt(sum(d^2))
    p <- if (informative <= most_exact) exact_p(d) else {
      observed <- abs(sum(d)) / scale
      (sum(abs(sums[, at]) / scale >= observed - rounding * max(1, observed)) + 1) / (draws + 1)
    }
    ends <- if (length(d) < 2) c(NA, NA) else expanded(resampled[!is.nan(resampled[, at]), at], length(d))
    tell(compared[[at]]$signifier, compared[[at]]$scenario, c(
      delegates = length(d), pairs = compared[[at]]$pairs, mean = mean(d), median = median(d), `hodges-lehmann` = walsh_median(d),
      informative = informative, p = p, low = ends[1], high = ends[2],
      left = sum(d < -same_within - rounding), same = sum(abs(d) <= same_within + rounding), right = sum(d > same_within + rounding)))
  }
}

write.csv(results, file.path(folder, "analysis-results.csv"), row.names = FALSE, quote = FALSE)
cat("Wrote", nrow(results), "numbers to", file.path(folder, "analysis-results.csv"), "\n")
