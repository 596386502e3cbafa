# Makes hodges-lehmann.json. Rscript hodges-lehmann.R > hodges-lehmann.json
# Without ties and zeros, up to 49: wilcox.test itself. Else the same definition, with zeros and ties kept: order statistics of the Walsh averages at qsignrank, which is
# exact also above 100, where the tested code uses the normal distribution: the ranks of these cases are the same.
set.seed(31)
walsh <- function(d) { w <- outer(d, d, "+") / 2; sort(w[!lower.tri(w)]) }
own <- function(d, level) {
  w <- walsh(d); n <- length(d); q <- qsignrank((1 - level) / 2, n)
  list(shift = median(w), low = if (q == 0) NA else w[q], high = if (q == 0) NA else w[length(w) + 1 - q],
    achieved = if (q == 0) NA else 1 - 2 * psignrank(q - 1, n))
}
case <- function(name, d, level = 0.95) {
  known <- own(d, level)
  n <- length(d)
  if (n >= 6 && n < 50 && !any(d == 0) && !anyDuplicated(abs(d))) {
    test <- wilcox.test(d, conf.int = TRUE, conf.level = level, exact = TRUE)
    stopifnot(all.equal(known$shift, unname(test$estimate)), all.equal(c(known$low, known$high), as.vector(test$conf.int)))
    known$shift <- unname(test$estimate); known$low <- test$conf.int[1]; known$high <- test$conf.int[2]
  }
  c(list(name = name, differences = I(d), level = level), known)
}
grid <- function(x) round(pmax(-1, pmin(1, x)) * 1e4) / 1e4
distinct <- function(n) { d <- numeric(0); while (length(d) < n) { x <- grid(rnorm(1, 0.1, 0.3)); if (x != 0 && !(abs(x) %in% abs(d))) d <- c(d, x) }; d }
cases <- list(
  case("one", 0.25), case("two", c(-0.1, 0.4)), case("five, too few for 95 %", distinct(5)), case("six", distinct(6)), case("seven at 90 %", distinct(7), 0.9),
  case("twenty", distinct(20)), case("thirty-seven", distinct(37)), case("forty-nine", distinct(49)), case("fifty at 99 %", distinct(50), 0.99),
  case("fifty-one", distinct(51)), case("a hundred", distinct(100)), case("a hundred and fifty at 99 %", distinct(150), 0.99),
  case("ties and zeros", c(rep(0, 9), rep(0.1, 5), rep(-0.1, 2), 0.3, 0.3, 0.55, -0.2)), case("all zero", rep(0, 12)), case("all the same", rep(0.3, 8)),
  case("only ends", c(rep(1, 9), rep(-1, 6))), case("many with zeros", c(rep(0, 40), grid(rnorm(80, 0.05, 0.2)))))
cat(jsonlite::toJSON(list(tool = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA, na = "null"), "\n")
