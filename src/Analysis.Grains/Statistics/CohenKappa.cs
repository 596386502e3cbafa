using MathNet.Numerics.Distributions;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Cohen's kappa (1960) of two coders who gave each story one code: agreement beyond what their own frequencies give by chance. Interval of 95 %:
/// normal, with the large-sample variance of Fleiss, Cohen and Everitt (1969), cut off at ±1; rough below some 30 stories. Stories that one
/// of them left out are left out. Domain: at least one story with both; kappa is none where both used one and the same code throughout (chance
/// agreement is 1). O(n + codes²).
/// </summary>
public sealed record CohenKappa(int Stories, double Observed, double Expected, double? Kappa, double? Low, double? High)
{
    public const double Confidence = 0.95;

    public static CohenKappa? Of<TCode>(IReadOnlyList<TCode?> first, IReadOnlyList<TCode?> second) where TCode : struct
    {
        if (first.Count != second.Count) throw new ArgumentException("Both coders are asked about the same stories.", nameof(second));
        var coded = first.Zip(second).Where(pair => pair is { First: not null, Second: not null }).ToArray();
        if (coded.Length == 0) return null;
        var codes = coded.SelectMany(pair => new[] { pair.First!.Value, pair.Second!.Value }).Distinct().ToArray();
        var shares = new double[codes.Length, codes.Length];
        // Whole counts are added before they are divided: the order of stories cannot show.
        foreach (var (one, other) in coded) shares[Array.IndexOf(codes, one!.Value), Array.IndexOf(codes, other!.Value)]++;
        for (var row = 0; row < codes.Length; row++)
        {
            for (var column = 0; column < codes.Length; column++) shares[row, column] /= coded.Length;
        }
        return Of(shares, coded.Length);
    }

    private static CohenKappa Of(double[,] shares, int n)
    {
        var codes = shares.GetLength(0);
        var (rows, columns) = (new double[codes], new double[codes]);
        var observed = 0.0;
        for (var row = 0; row < codes; row++)
        {
            observed += shares[row, row];
            for (var column = 0; column < codes; column++)
            {
                rows[row] += shares[row, column];
                columns[column] += shares[row, column];
            }
        }
        var expected = rows.Zip(columns, (row, column) => row * column).Sum();
        if (1 - expected < 1e-12) return new CohenKappa(n, observed, expected, null, null, null);
        var kappa = (observed - expected) / (1 - expected);
        var half = Normal.InvCDF(0, 1, (1 + Confidence) / 2) * Math.Sqrt(Variance(shares, rows, columns, observed, expected) / n);
        return new CohenKappa(n, observed, expected, kappa, Math.Max(-1, kappa - half), Math.Min(1, kappa + half));
    }

    private static double Variance(double[,] shares, double[] rows, double[] columns, double observed, double expected)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows.Length; column++)
            {
                var margins = columns[row] + rows[column];
                var term = row == column ? 1 - expected - margins * (1 - observed) : margins * (1 - observed);
                sum += shares[row, column] * term * term;
            }
        }
        var rest = observed * expected - 2 * expected + observed;
        return Math.Max(0, sum - rest * rest) / Math.Pow(1 - expected, 4);
    }
}
