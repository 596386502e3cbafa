# Makes unpaired.json: two groups of different people. Rscript unpaired.R > unpaired.json (packages coin, energy)
suppressPackageStartupMessages(library(coin))
RNGkind("L'Ecuyer-CMRG")
set.seed(2018)
grid <- function(x) round(pmin(1, pmax(0, x)), 4)
sides <- list(
  "small, no ties" = list(c(.11, .2, .35, .5, .71), c(.3, .41, .62, .77, .81, .93)), "small, ties" = list(c(0, 0, .5, .5, .7, 1), c(0, .5, .7, .7, 1, 1, 1)),
  "forty, ties" = list(sample(0:10, 18, TRUE) / 10, pmin(10, sample(2:12, 22, TRUE)) / 10), "large" = list(grid(rbeta(80, 2, 3)), grid(rbeta(65, 3, 2))),
  "large, heaped" = list(grid(c(rep(0, 20), runif(40))), grid(c(rep(1, 15), rep(.5, 9), runif(45)))), "apart" = list(1:7 / 100, 1:9 / 100 + .5),
  "one each" = list(.2, .7), "all alike" = list(rep(.5, 4), rep(.5, 5)), "sixty-one alone" = list(.4, grid(rbeta(60, 2, 2))))
case <- function(name) {
  x <- sides[[name]][[1]]
  y <- sides[[name]][[2]]
  both <- length(x) + length(y)
  alike <- max(x, y) == min(x, y)
  exact <- both <= 50
  data <- data.frame(value = c(x, y), side = factor(rep(1:2, c(length(x), length(y)))))
  p <- if (alike) 1 else if (exact) pvalue(wilcox_test(value ~ side, data, distribution = "exact")) else wilcox.test(y, x, exact = FALSE, correct = TRUE)$p.value
  differences <- sort(outer(y, x, "-"))
  rank <- qwilcox(.025, length(x), length(y))
  e <- as.numeric(energy::edist(c(x, y), c(length(x), length(y))))
  list(name = name, first = I(x), second = I(y), u = unname(suppressWarnings(wilcox.test(y, x)$statistic)), p = as.numeric(p), exact = exact,
    z = jsonlite::unbox(if (!alike) -statistic(wilcox_test(value ~ side, data, distribution = "asymptotic"))[[1]]), shift = median(differences),
    low = jsonlite::unbox(if (exact && rank > 0) differences[rank]), high = jsonlite::unbox(if (exact && rank > 0) rev(differences)[rank]),
    kolmogorovSmirnov = unname(suppressWarnings(ks.test(x, y)$statistic)), energy = sqrt(e * both / length(x) / length(y)))
}
cat(jsonlite::toJSON(list(
  tool = paste(R.version.string, "coin", packageVersion("coin"), "energy", packageVersion("energy"), sep = ", "),
  cases = lapply(names(sides), case)), auto_unbox = TRUE, digits = NA, null = "null"), "\n")
