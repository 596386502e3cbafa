# Makes multiplicity.json. Rscript multiplicity.R > multiplicity.json
set.seed(33)
case <- function(name, p) list(name = name, ps = I(p), holm = I(p.adjust(p, "holm")), benjaminiHochberg = I(p.adjust(p, "BH")))
cases <- list(case("none", numeric(0)), case("one", 0.03), case("tied", c(0.02, 0.02, 0.5, 0.02)), case("ends", c(0, 1, 1, 1e-300, 0.5)),
  case("twenty-four", runif(24)^2), case("all ones", rep(1, 5)), case("drawn", c(1, 1, 3, 450, 9999, 10000) / 10000))
cat(jsonlite::toJSON(list(tool = R.version.string, cases = cases), auto_unbox = TRUE, digits = NA), "\n")
