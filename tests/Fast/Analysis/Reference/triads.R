# Makes triads.json: delegates who placed a triad, and a stone on a plane, under both frameworks, all or some of the scenarios.
# Rscript triads.R > triads.json
# T2 by its textbook formula, p by every pattern of swaps; F of the framing by vegan with delegates as blocks; the moves between zones by coin where
# each delegate has one pair, and by the formula with each delegate's mean of pairs where there are several.
suppressPackageStartupMessages({library(vegan); library(coin)})
set.seed(1986)
whole <- function(parts) { # three parts in ten-thousandths that sum to 10,000
  t <- pmax(0, round(parts / sum(parts) * 1e4)); t[which.max(t)] <- t[which.max(t)] + 1e4 - sum(t); t
}
ilr <- function(t) { p <- ifelse(t == 0, 5e-5, t / 1e4); c(log(p[1] / p[2]) / sqrt(2), log(p[1] * p[2] / p[3]^2) / sqrt(6)) }
back <- function(z) { p <- exp(c(z[1] / sqrt(2) + z[2] / sqrt(6), -z[1] / sqrt(2) + z[2] / sqrt(6), -2 * z[2] / sqrt(6))); (p / sum(p))[1:2] }
flat <- function(t) { p <- t / 1e4; c(p[3] + p[2] / 2, p[2] * sqrt(3) / 2) }
zones <- c("left", "top", "right", "leftTop", "topRight", "leftRight", "centre")
zone <- function(t) {
  if (any(t >= 6000)) return(which(t >= 6000)[1])
  if (t[3] < 2000) 4 else if (t[1] < 2000) 5 else if (t[2] < 2000) 6 else 7
}
one <- function(t) as.numeric(seq_along(zones) == zone(t))
patterns <- function(n) as.matrix(expand.grid(rep(list(c(1, -1)), n)))
reached <- function(statistic, d) { # the share of all patterns that reach what was observed
  all <- apply(patterns(nrow(d)), 1, function(s) statistic(d * s)); mean(all >= statistic(d) * (1 - 1e-9) - 1e-12)
}
t2 <- function(d) { n <- nrow(d); m <- colMeans(d); n * drop(m %*% solve(cov(d)) %*% m) }
lengthOf <- function(d) { s <- colSums(d); v <- crossprod(d); drop(s %*% MASS::ginv(v) %*% s) } # as Stuart and Maxwell
framing <- function(a, b) { # F and p of adonis2, all swaps within delegates
  n <- nrow(a); who <- factor(rep(seq_len(n), 2)); framing <- factor(rep(1:2, each = n)); s <- patterns(n)[-1, , drop = FALSE]
  swaps <- t(apply(s, 1, function(one) c(ifelse(one > 0, seq_len(n), n + seq_len(n)), ifelse(one > 0, n + seq_len(n), seq_len(n)))))
  found <- adonis2(dist(rbind(a, b)) ~ who + framing, by = "terms", permutations = swaps)
  list(f = found["framing", "F"], p = found["framing", "Pr(>F)"])
}
meanBy <- function(rows, value) t(sapply(rows, function(row) rowMeans(sapply(row, value))))
row <- function(first, second, single) { # lists by delegate of lists by pair of ten-thousandths
  a <- meanBy(first, ilr); b <- meanBy(second, ilr); z <- meanBy(second, one) - meanBy(first, one)
  f <- framing(meanBy(first, flat), meanBy(second, flat))
  found <- list(delegates = length(first), pairs = sum(lengths(first)), t2 = t2(b - a), p = reached(t2, b - a), f = f$f, pOfF = f$p,
    moves = lengthOf(z), pOfMoves = reached(lengthOf, z), first = back(colMeans(a)), second = back(colMeans(b)))
  if (single) {
    table <- table(factor(zones[sapply(first, function(one) zone(one[[1]]))], zones), factor(zones[sapply(second, function(one) zone(one[[1]]))], zones))
    used <- rowSums(table) + colSums(table) > 0
    stopifnot(abs(statistic(mh_test(as.table(table[used, used]))) - found$moves) < 1e-9)
  }
  found
}
plane <- function(first, second) {
  a <- meanBy(first, function(t) t / 1e4); b <- meanBy(second, function(t) t / 1e4)
  list(t2 = t2(b - a), p = reached(t2, b - a), first = colMeans(a), second = colMeans(b))
}
case <- function(name, n, scenarios, draw, missing = NULL) {
  said <- lapply(seq_len(n), function(who) lapply(seq_len(scenarios), function(scenario) {
    if (!is.null(missing) && missing[who, scenario]) NULL else lapply(1:2, function(f) { t <- draw(who, f, scenario); list(parts = t, on = round(runif(2, 0.2, 0.6 + 0.2 * (f == 2)) * 1e4)) }) }))
  side <- function(f, what, which = seq_len(scenarios)) Filter(length, lapply(said, function(own) lapply(Filter(Negate(is.null), own[which]), function(pair) pair[[f]][[what]])))
  rows <- c(list(NULL), if (scenarios > 1) as.list(seq_len(scenarios)))
  answers <- do.call(c, lapply(seq_len(n), function(who) do.call(c, lapply(seq_len(scenarios), function(scenario) {
    pair <- said[[who]][[scenario]]
    if (is.null(pair)) NULL else lapply(1:2, function(f) list(who = who - 1, framing = f - 1, scenario = scenario - 1, left = pair[[f]]$parts[1], top = pair[[f]]$parts[2], x = pair[[f]]$on[1], y = pair[[f]]$on[2])) }))))
  of <- function(which) if (is.null(which)) seq_len(scenarios) else which
  list(name = name, delegates = n, scenarios = scenarios, answers = answers,
    triad = lapply(rows, function(which) row(side(1, "parts", of(which)), side(2, "parts", of(which)), scenarios == 1 || !is.null(which))),
    plane = lapply(rows, function(which) plane(side(1, "on", of(which)), side(2, "on", of(which)))))
}
spread <- function(who, f, scenario) whole(rexp(3) + c(0, 0.6 * (f == 2), 0))
corner <- function(who, f, scenario) if ((who + f) %% 3 == 0) whole(c(1, 0, 0)) else if ((who * f) %% 4 == 0) whole(c(0, runif(1), runif(1))) else whole(rexp(3))
moved <- function(who, f, scenario) if (f == 1) whole(c(6, 1, 1) + rexp(3)) else whole(c(1, 6, 1) + rexp(3))
some <- matrix(FALSE, 10, 3); some[cbind(c(1, 4, 4, 9), c(2, 1, 3, 3))] <- TRUE
cases <- list(case("six delegates, one scenario", 6, 1, spread), case("nine with exact zeros", 9, 1, corner), case("all moved from one corner to another", 8, 1, moved),
  case("three scenarios, some missing", 10, 3, spread, some))
cat(jsonlite::toJSON(list(tool = paste(R.version.string, "vegan", packageVersion("vegan"), "coin", packageVersion("coin")), cases = cases), auto_unbox = TRUE, digits = NA, null = "null"), "\n")
