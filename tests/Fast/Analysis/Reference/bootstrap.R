# Makes bootstrap.json. Rscript bootstrap.R > bootstrap.json
# From the same draws as the tested code (stream b for block b of 1,000, n times floor(n * runif(1)) for each draw), and by boot.ci from other draws.
suppressPackageStartupMessages(library(boot))
set.seed(39)
grid <- function(x) round(pmax(-1, pmin(1, x)) * 1e4) / 1e4
drawn <- function(n, seed, draws) {
  RNGkind("L'Ecuyer-CMRG"); set.seed(seed); state <- .Random.seed; rows <- matrix(0, 0, n)
  while (draws > 0) { .Random.seed <<- state; count <- min(1000, draws)
    rows <- rbind(rows, matrix(floor(n * runif(count * n)) + 1, count, byrow = TRUE)); draws <- draws - count; state <- parallel::nextRNGStream(state) }
  rows
}
ends <- function(values, estimate, influence, level) { # percentile, BCa, expanded percentile
  m <- length(values); share <- (sum(values < estimate - 1e-12) + sum(abs(values - estimate) <= 1e-12) / 2) / m
  z0 <- qnorm(min(max(share, 1 / (m + 1)), m / (m + 1))); a <- sum(influence^3) / (6 * sum(influence^2)^1.5); if (!is.finite(a)) a <- 0
  n <- length(influence); tails <- c((1 - level) / 2, (1 + level) / 2); z <- z0 + qnorm(tails)
  c(quantile(values, tails, names = FALSE), quantile(values, pnorm(z0 + z / (1 - a * z)), names = FALSE),
    quantile(values, pnorm(sqrt(n / (n - 1)) * qt(tails, n - 1)), names = FALSE))
}
means <- function(name, x, seed, draws, level = 0.95) {
  rows <- drawn(nrow(x), seed, draws)
  columns <- lapply(seq_len(ncol(x)), function(k) { v <- x[, k]
    values <- apply(rows, 1, function(r) mean(v[r], na.rm = TRUE)); known <- v[!is.na(v)]
    capture.output(by <- boot.ci(boot(known, function(d, i) mean(d[i]), R = 9999), conf = level, type = c("perc", "bca"))) # it prints where all are the same
    list(values = I(v), delegates = length(known), estimate = mean(known), ends = ends(values[!is.nan(values)], mean(known), known - mean(known), level),
      boot = if (is.null(by)) NA else c(by$percent[4:5], by$bca[4:5]), standardError = sd(known) / sqrt(length(known)),
      step = if (length(unique(known)) %in% 2:5) min(diff(sort(unique(known)))) / length(known) else 0) })
  list(name = name, seed = seed, draws = draws, level = level, columns = columns)
}
# A statistic: the ratio of two means, and a correlation, with the jackknife.
ratio <- function(name, x, seed, draws, level = 0.95) {
  f <- function(r) mean(x[r, 1]) / mean(x[r, 2]); n <- nrow(x)
  without <- sapply(seq_len(n), function(i) f(setdiff(seq_len(n), i)))
  list(name = name, seed = seed, draws = draws, level = level, first = x[, 1], second = x[, 2], estimate = f(seq_len(n)),
    ends = ends(apply(drawn(n, seed, draws), 1, f), f(seq_len(n)), mean(without) - without, level))
}
x <- cbind(grid(rnorm(37, 0.1, 0.25)), grid(rexp(37, 4) - 0.2), grid(rnorm(37, 0, 0.2)), 0.25, c(rep(0, 33), 0.5, 0.5, 1, -0.5))
x[c(1, 5, 20), 2] <- NA; x[5:37, 3] <- NA
cases <- list(means("thirty-seven, some missing", x, 4, 2500), means("twelve at 90 %", cbind(grid(rnorm(12, 0.1, 0.3)), c(rep(1, 5), rep(-1, 7))), 7, 1000, 0.9))
ratios <- list(ratio("ratio of means", cbind(grid(runif(25, 0.2, 0.9)), grid(runif(25, 0.1, 0.5))), 11, 1200))
cat(jsonlite::toJSON(list(tool = paste(R.version.string, "boot", packageVersion("boot")), means = cases, ratios = ratios), auto_unbox = TRUE, digits = NA, na = "null"), "\n")
