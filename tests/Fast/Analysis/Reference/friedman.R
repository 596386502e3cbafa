# Makes friedman.json. Rscript friedman.R > friedman.json
set.seed(37)
case <- function(name, values) { test <- friedman.test(values[complete.cases(values), ])
  list(name = name, scenarios = lapply(seq_len(ncol(values)), function(k) I(values[, k])), delegates = sum(complete.cases(values)), statistic = unname(test$statistic), freedom = unname(test$parameter), p = test$p.value) }
missing <- matrix(round(runif(60), 4), 20); missing[3, 2] <- NA; missing[9, 1] <- NA
cases <- list(case("twelve by three", matrix(round(runif(36), 4), 12)), case("two scenarios", matrix(round(runif(20), 4), 10)),
  case("ties", matrix(sample(0:3, 75, TRUE) / 10, 25)), case("ends", matrix(sample(0:1, 60, TRUE), 15)), case("missing", missing), case("two delegates", matrix(c(0.1, 0.2, 0.3, 0.5, 0.6, 0.4), 2)),
  case("clear", cbind(runif(30), runif(30) + 1, runif(30) + 2)))
cat(jsonlite::toJSON(list(tool = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA, na = "null"), "\n")
