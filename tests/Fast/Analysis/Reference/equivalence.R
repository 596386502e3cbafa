# Makes equivalence.json. Rscript equivalence.R > equivalence.json
set.seed(34)
case <- function(name, d, bound, alpha = 0.05) list(name = name, differences = I(d), bound = bound, alpha = alpha, mean = mean(d),
  pLower = t.test(d, mu = -bound, alternative = "greater")$p.value, pUpper = t.test(d, mu = bound, alternative = "less")$p.value,
  low = t.test(d, conf.level = 1 - 2 * alpha)$conf.int[1], high = t.test(d, conf.level = 1 - 2 * alpha)$conf.int[2])
grid <- function(x) round(pmax(-1, pmin(1, x)) * 1e4) / 1e4
cases <- list(case("two", c(-0.1, 0.3), 0.1), case("thirty-seven", grid(rnorm(37, 0.02, 0.1)), 0.08), case("far away", grid(rnorm(20, 0.5, 0.1)), 0.05),
  case("one per cent", grid(rnorm(100, 0, 0.2)), 0.05, 0.01), case("mostly zeros", c(rep(0, 30), 0.1, 0.2, -0.1), 0.05), case("ends", c(rep(1, 9), rep(-1, 6)), 0.1))
cat(jsonlite::toJSON(list(tool = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA), "\n")
