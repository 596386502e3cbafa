# Makes smallest-shift.json. Rscript smallest-shift.R > smallest-shift.json
case <- function(n, sd, power = 0.8, alpha = 0.05) list(delegates = n, sd = sd, power = power, alpha = alpha,
  shift = power.t.test(n = n, sd = sd, power = power, sig.level = alpha, type = "paired", strict = TRUE, tol = 1e-13)$delta)
cases <- list(case(2, 1), case(2, 0.1), case(3, 0.3), case(5, 0.25), case(10, 0.25), case(37, 0.3), case(37, 0.3, 0.9), case(37, 0.3, 0.8, 0.01),
  case(37, 0.3, 0.06), case(200, 0.2), case(1000, 0.25), case(16667, 0.3))
cat(jsonlite::toJSON(list(tool = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA), "\n")
