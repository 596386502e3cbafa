# Makes correlation.json: x and y of delegates who answered several times. Rscript correlation.R > correlation.json
RNGkind("L'Ecuyer-CMRG")
set.seed(2020)
grid <- function(x) round(pmin(1, pmax(0, x)), 4)
made <- function(delegates, times, slope, between) {
  who <- rep(seq_len(delegates), times)
  own <- rnorm(delegates, 0, .15)
  x <- rnorm(length(who), 0, .1)
  data.frame(who, x = grid(.5 + own[who] + x), y = grid(.5 + between * own[who] + slope * x + rnorm(length(who), 0, .08)))
}
sets <- list("up within, down between" = made(37, 6, .8, -.9), "uneven" = made(20, sample(1:6, 20, TRUE), -.5, .5), "nothing" = made(12, 3, 0, 0),
  "three" = made(3, 2, .5, .5), "heaped" = transform(made(30, 4, .6, .4), x = round(x, 1), y = round(y, 1)))
case <- function(name) {
  d <- sets[[name]]
  several <- subset(d, who %in% names(which(table(who) > 1)))
  # Bakdash and Marusich 2017: sums of squares of the covariate and of the residuals, the sign from the slope.
  fit <- lm(y ~ factor(who) + x, several)
  squares <- drop1(fit, ~x)["x", "Sum of Sq"]
  # Rounded, or means that are equal would be no ties.
  means <- round(aggregate(cbind(x, y) ~ who, d, mean), 12)
  list(name = name, who = d$who, x = d$x, y = d$y, within = sign(coef(fit)[["x"]]) * sqrt(squares / (squares + deviance(fit))),
    between = cor(means$x, means$y), spearman = cor(means$x, means$y, method = "spearman"), spearmanOfAnswers = cor(d$x, d$y, method = "spearman"))
}
cat(jsonlite::toJSON(list(tool = R.version.string, cases = lapply(names(sets), case)), auto_unbox = TRUE, digits = NA), "\n")
