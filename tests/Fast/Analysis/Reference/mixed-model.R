# Makes mixed-model.json. Rscript mixed-model.R > mixed-model.json
# A mixed model with a random intercept of each delegate (lme4). Where everybody answered under both frameworks, the framing is compared within delegates alone,
# so its fixed effect is the crossover's estimate (with the period in the model) and the mean of the delegates' differences (several scenarios, with a random
# framing of each delegate), whatever the variances are estimated to be; and so is its standard error, to the tolerance of the optimiser.
suppressMessages(library(lme4))
set.seed(41)
grid <- function(x) round(pmax(0, pmin(1, x)) * 1e4) / 1e4
tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e6), check.conv.singular = "stop")
effect <- function(fit, term) { s <- summary(fit)$coefficients[term, ]; list(estimate = s[[1]], standardError = s[[2]]) }

crossover <- function(name, one, two) {
  n <- c(nrow(one), nrow(two)); who <- factor(seq_len(sum(n)))
  long <- data.frame(y = c(one[, 1], two[, 1], one[, 2], two[, 2]), who = rep(who, 2), framing = rep(0:1, each = sum(n)), period = c(rep(c(-1, 1), n), rep(c(1, -1), n)) / 2)
  fit <- lmer(y ~ framing + period + (1 | who), long, control = tight)
  list(name = name, oneFirst = one, twoFirst = two, effect = effect(fit, "framing"), period = effect(fit, "period"))
}
some <- function(n, effect, period) { base <- rnorm(n, 0.5, 0.15); cbind(grid(base + rnorm(n, 0, 0.1)), grid(base + effect + period + rnorm(n, 0, 0.1))) }

# Rows: delegates; columns: framework 1 in each of three scenarios, then framework 2.
scenarios <- function(name, n, shift) {
  base <- rnorm(n, 0.45, 0.12); own <- rnorm(n, shift, 0.08)
  given <- sapply(1:6, function(cell) grid(base + (cell > 3) * own + rnorm(n, 0, 0.08)))
  long <- data.frame(y = c(given), who = factor(rep(seq_len(n), 6)), scenario = factor(rep(rep(1:3, each = n), 2)), framing = rep(0:1, each = 3 * n))
  fit <- lmer(y ~ framing + scenario + (1 | who) + (1 | who:framing), long, control = tight)
  list(name = name, answers = given, effect = effect(fit, "framing"))
}

cat(jsonlite::toJSON(list(tool = paste(R.version.string, "lme4", packageVersion("lme4")),
  crossovers = list(crossover("eighteen each", some(18, 0.1, 0.05), some(18, 0.1, -0.05)), crossover("unequal", some(25, 0.15, 0), some(9, 0.15, 0))),
  scenarios = list(scenarios("thirty-seven", 37, 0.2), scenarios("twelve", 12, -0.1))), auto_unbox = TRUE, digits = NA), "\n")
