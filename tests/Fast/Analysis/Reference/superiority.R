# Makes superiority.json. Rscript superiority.R > superiority.json
# Tango's score interval by solving his equation with the restricted likelihood maximised numerically, not by his closed form; Wilson's by prop.test.
set.seed(35)
tango <- function(b, c, n, level) {
  z <- qnorm((1 + level) / 2)
  score <- function(d) { # d = P(higher) - P(lower); c lower ones have probability q, b higher ones q + d
    likelihood <- function(q) (if (b > 0) b * log(q + d) else 0) + (if (c > 0) c * log(q) else 0) + (if (n > b + c) (n - b - c) * log(1 - d - 2 * q) else 0)
    span <- c(max(0, -d), (1 - d) / 2)
    q <- optimize(likelihood, span, maximum = TRUE, tol = 1e-14)$maximum
    slope <- function(q) (if (b > 0) b / (q + d) else 0) + (if (c > 0) c / q else 0) - (if (n > b + c) 2 * (n - b - c) / (1 - d - 2 * q) else 0)
    edge <- 1e-14 * diff(span)
    ends <- c(slope(span[1] + edge), slope(span[2] - edge))
    q <- if (ends[1] > 0 && ends[2] < 0) uniroot(slope, span + c(edge, -edge), tol = 1e-16)$root else if (ends[1] <= 0) span[1] else span[2]
    (b - c - n * d) / sqrt(n * (2 * q + d * (1 - d)))
  }
  d <- (b - c) / n
  high <- if (d >= 1) 1 else uniroot(function(x) score(x) + z, c(d + 1e-9, 1 - 1e-12), tol = 1e-14)$root
  low <- if (d <= -1) -1 else uniroot(function(x) score(x) - z, c(-1 + 1e-12, d - 1e-9), tol = 1e-14)$root
  (1 + c(low, high)) / 2
}
wilson <- function(k, n, level) c(k / n, as.vector(suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE))$conf.int))
case <- function(name, d, tolerance, level = 0.95) {
  n <- length(d); t <- tango(sum(d > 0), sum(d < 0), n, level)
  left <- sum(d < -tolerance); right <- sum(d > tolerance)
  list(name = name, differences = I(d), tolerance = tolerance, level = level, probability = mean((d > 0) + (d == 0) / 2), low = t[1], high = t[2],
    left = wilson(left, n, level), same = wilson(n - left - right, n, level), right = wilson(right, n, level))
}
grid <- function(x) round(pmax(-1, pmin(1, x)) * 1e4) / 1e4
cases <- list(case("thirty-seven", grid(rnorm(37, 0.1, 0.2)), 0.05), case("ties and zeros", c(rep(0, 9), rep(0.1, 5), rep(-0.1, 2), 0.3, 0.3, 0.55, -0.2), 0.1),
  case("all zero", rep(0, 12), 0.05), case("all right", rep(0.3, 8), 0.05), case("all left", rep(-0.3, 8), 0.05), case("right or same", c(rep(0, 10), rep(0.2, 5)), 0.05, 0.9), case("one to each side", c(-0.2, 0.2), 0.05))
cat(jsonlite::toJSON(list(tool = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA), "\n")
