# Makes two-groups.json. Rscript two-groups.R > two-groups.json
# Welch's interval from stats::t.test. The exact p of exchanged labels from every split there is (utils::combn), with the statistic written out from its paper.
set.seed(35)
grid <- function(x) round(pmax(-1, pmin(1, x)) * 1e4) / 1e4
lines <- function(name, a, b) { t <- t.test(b, a); list(name = name, first = I(a), second = I(b), difference = unname(mean(b) - mean(a)), freedom = unname(t$parameter),
  low = t$conf.int[1], high = t$conf.int[2], t2 = unname(t$statistic)^2) }
statistic <- function(x, inside) { a <- x[inside, , drop = FALSE]; b <- x[!inside, , drop = FALSE]
  spread <- function(y) sum(sweep(y, 2, colMeans(y))^2) / (nrow(y) - 1) / nrow(y)
  sum((colMeans(a) - colMeans(b))^2) / (spread(a) + spread(b)) }
exact <- function(name, a, b) { x <- rbind(a, b); n <- nrow(x); splits <- combn(n, nrow(a))
  all <- apply(splits, 2, function(s) statistic(x, seq_len(n) %in% s)); own <- statistic(x, seq_len(n) <= nrow(a))
  list(name = name, first = a, second = b, statistic = own, p = mean(all >= own - 1e-12 * max(1, own))) }
two <- function(n, x, y, sd) cbind(grid(rnorm(n, x, sd)), grid(rnorm(n, y, sd)))
cat(jsonlite::toJSON(list(tool = R.version.string,
  lines = list(lines("alike", grid(rnorm(12, 0.2, 0.1)), grid(rnorm(15, 0.2, 0.1))), lines("apart", grid(rnorm(37, 0.2, 0.1)), grid(rnorm(30, 0.05, 0.1))),
    lines("unequal", grid(rnorm(40, 0, 0.05)), grid(rnorm(5, 0.1, 0.4))), lines("two and two", c(0.1, 0.2), c(0.1, 0.4)), lines("one side still", rep(0, 9), c(rep(0, 8), 0.5)), lines("ends", c(rep(1, 6), rep(-1, 6)), c(rep(1, 9), -1))),
  points = list(exact("one column", cbind(grid(rnorm(6, 0.1, 0.1))), cbind(grid(rnorm(7, 0.2, 0.1)))), exact("a plane", two(6, 0.1, 0.1, 0.2), two(6, 0.35, 0, 0.2)),
    exact("unequal spread", two(8, 0, 0, 0.05), two(5, 0.1, 0.1, 0.4)), exact("tied", cbind(c(0, 0, 0, 0.5, 0)), cbind(c(0.5, 0, 0.5, 0.5, 0.5))))), auto_unbox = TRUE, digits = NA), "\n")
