using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Narratives.Analysis.Statistics;

/// <summary>
/// Stuart and Maxwell's test that the same delegates use the categories equally often under both framings (Stuart 1955, Maxwell 1970): d′V⁻d of the
/// differences d of the two margins. V is the Laplacian of the graph of moves, so its rank is the categories minus the groups among which nobody moves: a category
/// nobody left or entered costs nothing, and V⁻ is Moore and Penrose's. P by flipping within delegates (each mover's two answers
/// swapped by a fair coin, which leaves V as it is): how many of the movers between two categories go one way is binomial, so a draw takes one
/// <c>Next()</c> for each pair of categories with movers, in the order (0,1), (0,2), … (1,2) …, through the binomial quantile (R's qbinom(runif(1), m, 0.5)).
/// p = (b + 1) / (m + 1). Domain: a square table of delegates, framing 1 by framing 2, of whom at least one moved. O(movers + draws × categories²).
/// </summary>
/// <param name="AsymptoticP">χ² with as many degrees of freedom as V has rank.</param>
public sealed record StuartMaxwell(int Delegates, int Movers, double Statistic, int DegreesOfFreedom, double P, double AsymptoticP, int Draws)
{
    public const int DefaultDraws = 9_999;

    /// <param name="table">[category under framing 1, category under framing 2].</param>
    /// <param name="chance">Used up.</param>
    public static StuartMaxwell? Of(int[,] table, Chance chance, int draws = DefaultDraws)
    {
        var categories = table.GetLength(0);
        if (categories != table.GetLength(1)) throw new ArgumentException("Both framings have the same categories.", nameof(table));
        if (table.Cast<int>().Any(count => count < 0)) throw new ArgumentOutOfRangeException(nameof(table), "Counts are not negative.");
        var moves = Moves(table);
        if (moves.Length == 0) return null;
        var (inverse, rank) = PseudoInverse(moves, categories);
        var observed = Distance(Array.ConvertAll(moves, move => move.There), moves, inverse);
        var far = Drawn(moves, inverse, observed, chance, draws);
        return new StuartMaxwell(table.Cast<int>().Sum(), moves.Sum(move => move.Movers), observed, rank,
            (far + 1.0) / (draws + 1), UpperTail.OfChiSquare(observed, rank), draws);
    }

    /// <summary>Between two categories: how many moved at all, and how many of them from the first to the second.</summary>
    private sealed record Move(int From, int To, int Movers, int There);

    private static Move[] Moves(int[,] table)
    {
        var moves = new List<Move>();
        for (var from = 0; from < table.GetLength(0); from++)
        {
            for (var to = from + 1; to < table.GetLength(0); to++)
            {
                var movers = table[from, to] + table[to, from];
                if (movers > 0) moves.Add(new Move(from, to, movers, table[from, to]));
            }
        }
        return [.. moves];
    }

    private static (double[,] Inverse, int Rank) PseudoInverse(Move[] moves, int categories)
    {
        var laplacian = Matrix<double>.Build.Dense(categories, categories);
        foreach (var move in moves)
        {
            laplacian[move.From, move.From] += move.Movers;
            laplacian[move.To, move.To] += move.Movers;
            laplacian[move.From, move.To] -= move.Movers;
            laplacian[move.To, move.From] -= move.Movers;
        }
        var eigen = laplacian.Evd(Symmetricity.Symmetric);
        var (values, vectors) = (eigen.EigenValues.Real(), eigen.EigenVectors);
        var inverse = Matrix<double>.Build.Dense(categories, categories);
        var rank = 0;
        for (var axis = 0; axis < categories; axis++)
        {
            if (values[axis] <= 1e-9 * values.Maximum()) continue;
            rank++;
            inverse += vectors.Column(axis).OuterProduct(vectors.Column(axis)) / values[axis];
        }
        return (inverse.ToArray(), rank);
    }

    private static double Distance(ReadOnlySpan<int> there, Move[] moves, double[,] inverse)
    {
        Span<double> off = stackalloc double[inverse.GetLength(0)];
        off.Clear();
        for (var move = 0; move < moves.Length; move++)
        {
            var net = 2 * there[move] - moves[move].Movers;
            off[moves[move].From] += net;
            off[moves[move].To] -= net;
        }
        var statistic = 0.0;
        for (var row = 0; row < off.Length; row++)
        {
            for (var column = 0; column < off.Length; column++) statistic += off[row] * inverse[row, column] * off[column];
        }
        return statistic;
    }

    private static int Drawn(Move[] moves, double[,] inverse, double observed, Chance chance, int draws)
    {
        var coins = Array.ConvertAll(moves, move => Cumulated(move.Movers));
        var enough = observed - 1e-12 * Math.Max(1, Math.Abs(observed));
        var far = new int[Blocks.CountFor(draws)];
        Blocks.Run(chance, draws, (block, count, stream) =>
        {
            var there = new int[moves.Length];
            for (var draw = 0; draw < count; draw++)
            {
                for (var move = 0; move < moves.Length; move++)
                {
                    var place = Array.BinarySearch(coins[move], stream.Next());
                    there[move] = Math.Min(moves[move].Movers, place < 0 ? ~place : place);
                }
                if (Distance(there, moves, inverse) >= enough) far[block]++;
            }
        });
        return far.Sum();
    }

    /// <summary>The binomial distribution of a fair coin, from 0 to all.</summary>
    private static double[] Cumulated(int coins)
    {
        var (cumulated, sum) = (new double[coins + 1], 0.0);
        for (var heads = 0; heads <= coins; heads++) cumulated[heads] = sum += Binomial.PMF(0.5, coins, heads);
        return cumulated;
    }
}
