# Makes crossover.json. Rscript crossover.R > crossover.json
# Fitted as a linear model of the differences: intercept = effect, group coded ±1 = period; and of the sums.
set.seed(36)
grid <- function(x) round(pmax(0, pmin(1, x)) * 1e4) / 1e4
row <- function(fit, term, factor = 1) { s <- summary(fit)$coefficients[term, ]; ci <- confint(fit)[term, ]
  list(estimate = factor * s[[1]], standardError = factor * s[[2]], t = s[[3]], p = s[[4]], low = factor * ci[[1]], high = factor * ci[[2]]) }
case <- function(name, one, two) {
  d <- c(one[, 2] - one[, 1], two[, 2] - two[, 1]); s <- c(rowSums(one), rowSums(two)); code <- rep(c(1, -1), c(nrow(one), nrow(two)))
  difference <- lm(d ~ code); sum <- lm(s ~ code)
  list(name = name, oneFirst = one, twoFirst = two, effect = row(difference, 1), period = row(difference, 2), carryOver = row(sum, 2, 2))
}
some <- function(n, effect, period) { base <- rnorm(n, 0.5, 0.15); cbind(grid(base + rnorm(n, 0, 0.1)), grid(base + effect + period + rnorm(n, 0, 0.1))) }
cases <- list(case("twenty and seventeen", some(20, 0.1, 0.05), some(17, 0.1, -0.05)), case("one and two", some(1, 0.1, 0), some(2, 0, 0)),
  case("unequal", some(30, 0.2, 0.1), some(4, 0.2, -0.1)), case("ends", cbind(c(0, 0, 1, 0), c(1, 1, 1, 0)), cbind(c(0, 1, 0), c(1, 0, 1))))
cat(jsonlite::toJSON(list(tool = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA), "\n")
