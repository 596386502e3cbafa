# Makes tables.json: counts of delegates in categories. Rscript tables.R > tables.json (package coin)
suppressPackageStartupMessages(library(coin))
rows <- function(table) lapply(seq_len(nrow(table)), function(row) I(table[row, ]))
counts <- list(
  "two by two" = matrix(c(12, 5, 3, 9), 2), "tea" = matrix(c(3, 1, 1, 3), 2), "with a zero" = matrix(c(10, 0, 4, 6), 2), "large" = matrix(c(310, 290, 255, 361), 2),
  "three by three" = matrix(c(5, 2, 0, 1, 6, 3, 0, 2, 7), 3), "two by four" = matrix(c(4, 1, 3, 5, 2, 2, 1, 6), 2), "nothing to find" = matrix(c(20, 20, 20, 20, 20, 20), 2),
  "far out" = matrix(c(90, 3, 2, 80), 2))
chi <- function(name) {
  x <- counts[[name]]
  test <- suppressWarnings(chisq.test(x, correct = FALSE))
  list(name = name, counts = rows(x), statistic = unname(test$statistic), degreesOfFreedom = unname(test$parameter), p = test$p.value,
    leastExpected = min(test$expected), cramersV = sqrt(unname(test$statistic) / sum(x) / (min(dim(x)) - 1)), fisher = fisher.test(x, workspace = 1e7)$p.value)
}
changes <- list(c(0, 0), c(1, 0), c(3, 3), c(1, 9), c(12, 4), c(140, 180), c(0, 30))
moves <- list(
  "zones" = matrix(c(10, 3, 1, 8, 5, 2, 6, 7, 4), 3), "four, one unused" = matrix(c(5, 4, 0, 1, 2, 6, 0, 3, 0, 0, 0, 0, 9, 1, 0, 2), 4),
  "two worlds" = matrix(c(2, 7, 0, 0, 1, 3, 0, 0, 0, 0, 4, 2, 0, 0, 8, 1), 4), "two" = matrix(c(4, 9, 3, 6), 2))
moved <- function(name) {
  x <- moves[[name]]
  dimnames(x) <- list(first = seq_len(nrow(x)), second = seq_len(nrow(x)))
  movers <- x + t(x)
  d <- rowSums(x) - colSums(x)
  laplacian <- diag(rowSums(movers - diag(diag(movers)))) - (movers - diag(diag(movers)))
  # Moore and Penrose's inverse by the singular values: independent of coin, which drops a category and so needs one world.
  s <- svd(laplacian)
  kept <- s$d > 1e-9 * max(s$d)
  statistic <- sum((crossprod(s$u[, kept, drop = FALSE], d))^2 / s$d[kept])
  list(name = name, counts = rows(unname(x)), statistic = statistic, degreesOfFreedom = sum(kept), p = pchisq(statistic, sum(kept), lower.tail = FALSE),
    coin = jsonlite::unbox(if (all(rowSums(x) + colSums(x) > 0) && name != "two worlds") as.numeric(statistic(mh_test(as.table(x))))))
}
cat(jsonlite::toJSON(list(
  tool = paste(R.version.string, "coin", packageVersion("coin"), sep = ", "), independence = lapply(names(counts), chi),
  changes = lapply(changes, function(x) list(onlyFirst = x[1], onlySecond = x[2], p = if (sum(x) == 0) 1 else binom.test(x[1], sum(x))$p.value)),
  moves = lapply(names(moves), moved)), auto_unbox = TRUE, digits = NA, null = "null"), "\n")
