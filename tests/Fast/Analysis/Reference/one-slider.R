# Makes one-slider.json: one slider in one cell. Rscript one-slider.R > one-slider.json (packages diptest, nortest)
RNGkind("L'Ecuyer-CMRG")
set.seed(2017)
grid <- function(x) round(pmin(1, pmax(0, x)), 4)
values <- list(
  "two humps" = grid(c(rnorm(40, .25, .08), rnorm(30, .8, .05))), "roughly normal" = grid(rnorm(218, .5, .18)), "uniform" = grid(runif(1000)),
  "heaped at both ends and the middle" = grid(c(rep(0, 12), rep(1, 9), rep(.5, 7), runif(30))), "skewed" = grid(rbeta(37, .7, 3)),
  "nothing but ends" = rep(0:1, c(7, 5)), "eight" = c(.1, .12, .3, .31, .5, .52, .9, .95), "one far off" = c(rep(.5, 99), .51),
  "twelve tied by twos" = rep(c(.05, .2, .4, .45, .8, .97), each = 2), "three humps" = grid(c(rnorm(60, .1, .03), rnorm(50, .5, .03), rnorm(70, .9, .03))),
  "many" = grid(rbeta(3000, 2, 2)), "four" = c(.1, .2, .7, .9), "all alike" = rep(.5, 10))
case <- function(name) {
  x <- values[[name]]
  n <- length(x)
  d <- diptest::dip(x, full.result = TRUE)
  normal <- if (n >= 8 && max(x) > min(x)) nortest::ad.test(x)
  m <- function(order) mean((x - mean(x))^order)
  list(name = name, values = x, mean = mean(x), sd = sd(x), quartiles = quantile(x, c(0, .25, .5, .75, 1), names = FALSE),
    deciles = quantile(x, 1:9 / 10, names = FALSE), dip = d$dip, dipP = diptest::dip.test(x)$p.value, dipLow = d$xl, dipHigh = d$xu,
    andersonDarling = jsonlite::unbox(normal$statistic[[1]]), p = jsonlite::unbox(normal$p.value),
    lilliefors = jsonlite::unbox(if (!is.null(normal)) nortest::lillie.test(x)$statistic[[1]]),
    skewness = jsonlite::unbox(if (!is.null(normal)) m(3) / m(2)^1.5), excessKurtosis = jsonlite::unbox(if (!is.null(normal)) m(4) / m(2)^2 - 3))
}
cat(jsonlite::toJSON(list(
  tool = paste(R.version.string, "diptest", packageVersion("diptest"), "nortest", packageVersion("nortest"), sep = ", "),
  cases = lapply(names(values), case)), auto_unbox = TRUE, digits = NA, null = "null"), "\n")
