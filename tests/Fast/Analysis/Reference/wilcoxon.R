# Makes wilcoxon.json. Rscript wilcoxon.R > wilcoxon.json
suppressPackageStartupMessages(library(coin))
set.seed(32)
case <- function(name, d, exact = TRUE) {
  data <- list(second = d, first = rep(0, length(d)))
  test <- function(distribution) wilcoxsign_test(second ~ first, data = data, distribution = distribution, zero.method = "Pratt")
  asymptotic <- test("asymptotic")
  list(name = name, differences = I(d), z = unname(statistic(asymptotic)), p = pvalue(asymptotic)[1],
    exactP = if (exact) pvalue(test("exact"))[1] else NA)
}
grid <- function(x) round(pmax(-1, pmin(1, x)) * 1e4) / 1e4
cases <- list(
  case("one", 0.25), case("two", c(-0.1, 0.4)), case("ten", grid(rnorm(10, 0.1, 0.3))), case("thirty-seven", grid(rnorm(37, 0.1, 0.3))),
  case("ties and zeros", c(rep(0, 9), rep(0.1, 5), rep(-0.1, 2), 0.3, 0.3, 0.55, -0.2)), case("mostly zeros", c(rep(0, 30), 0.1, 0.2, 0.2, -0.1, 0.4)),
  case("only ends", c(rep(1, 9), rep(-1, 6))), case("all the same", rep(0.3, 8)), case("balanced", c(-0.2, 0.2, -0.1, 0.1, 0)),
  case("two hundred", grid(rnorm(200, 0.03, 0.3)), exact = FALSE), case("a thousand with zeros", c(rep(0, 300), grid(rnorm(700, 0.02, 0.25))), exact = FALSE))
cat(jsonlite::toJSON(list(tool = paste(R.version.string, "coin", packageVersion("coin")), cases = cases), auto_unbox = TRUE, digits = NA, na = "null"), "\n")
