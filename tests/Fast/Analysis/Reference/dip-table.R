# Makes src/Analysis.Grains/Statistics/DipTable.cs: how far the dip of n uniform values reaches, by simulation.
# Rscript dip-table.R > ../../../../src/Analysis.Grains/Statistics/DipTable.cs (some five minutes)
RNGkind("L'Ecuyer-CMRG")
set.seed(2017)
sizes <- c(4:10, 12, 15, 20, 25, 30, 40, 50, 70, 100, 150, 200, 300, 500, 1000, 2000, 5000, 20000)
exceeded <- c(.99, .98, .95, .9, .8, .7, .6, .5, .4, .3, .2, .15, .1, .07, .05, .03, .02, .015, .01, .007, .005, .003, .002, .001)
draws <- function(n) if (n <= 1000) 200000 else if (n <= 2000) 100000 else if (n <= 5000) 50000 else 20000
row <- function(n) {
  dips <- sqrt(n) * replicate(draws(n), diptest::dip(runif(n)))
  paste0("        [", paste(sprintf("%.4f", quantile(dips, 1 - exceeded, type = 7)), collapse = ", "), "], // n = ", n)
}
cat("namespace Narratives.Analysis.Statistics;

/// <summary>
/// Quantiles of √n times the dip of n uniform values, by simulation: 200,000 draws up to n = 1,000, then 100,000, 50,000 and 20,000.
/// So a p of 0.05 has a Monte-Carlo error of 0.0005 (0.0015 in the last row). Made by tests/Fast/Analysis/Reference/dip-table.R.
/// </summary>
internal static class DipTable
{
    /// <summary>The fraction of draws that reach further, for each column.</summary>
    public static readonly double[] Exceeded =
    [
        ", paste(exceeded, collapse = ", "), ",
    ];

    /// <summary>How many values, for each row.</summary>
    public static readonly int[] Sizes = [", paste(sizes, collapse = ", "), "];

    public static readonly double[][] Reached =
    [
", paste(sapply(sizes, row), collapse = "\n"), "
    ];
}
", sep = "")
