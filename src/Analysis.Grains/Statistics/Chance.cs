namespace Narratives.Analysis.Statistics;

/// <summary>
/// The only source of chance in an analysis: L'Ecuyer's combined multiple recursive generator MRG32k3a (Operations Research 47(1), 1999,
/// 159–164), period 2^191, with streams 2^127 apart (L'Ecuyer, Simard, Chen and Kelton 2002). Chosen because R has the very same
/// one (<c>RNGkind("L'Ecuyer-CMRG")</c>, <c>parallel::nextRNGStream</c>): the script in an export draws the same draws, and gets the same numbers.
/// Not for secrets. Not safe for two threads: give each its own stream.
/// </summary>
public sealed class Chance
{
    private const long Modulus1 = 4294967087, Modulus2 = 4294944443;
    private const long A12 = 1403580, A13 = 810728, A21 = 527612, A23 = 1370589;
    private const double Norm = 2.328306549295727688e-10;

    private static readonly long[,] Jump1 = PowerOfTwo(new[,] { { 0, 1, 0 }, { 0, 0, 1 }, { Modulus1 - A13, A12, 0 } }, 127, Modulus1);
    private static readonly long[,] Jump2 = PowerOfTwo(new[,] { { 0, 1, 0 }, { 0, 0, 1 }, { Modulus2 - A23, 0, A21 } }, 127, Modulus2);

    private long s10, s11, s12, s20, s21, s22;

    private Chance(ReadOnlySpan<long> state) => (s10, s11, s12, s20, s21, s22) = (state[0], state[1], state[2], state[3], state[4], state[5]);

    /// <summary>As R's <c>set.seed(seed, kind = "L'Ecuyer-CMRG")</c>: the seed is scrambled by a linear congruential generator.</summary>
    public static Chance Of(int seed)
    {
        var scrambled = unchecked((uint)seed);
        for (var turn = 0; turn < 50; turn++) scrambled = unchecked(69069 * scrambled + 1);
        Span<long> state = stackalloc long[6];
        for (var place = 0; place < 6; place++)
        {
            do scrambled = unchecked(69069 * scrambled + 1);
            while (scrambled >= Modulus2);
            state[place] = scrambled;
        }
        return new Chance(state);
    }

    /// <summary>
    /// The stream that begins 2^127 draws after this one stands: whoever takes one stream after another never meets a draw twice. This one
    /// stays where it is.
    /// </summary>
    public Chance NextStream()
    {
        Span<long> state = stackalloc long[6];
        Apply(Jump1, Modulus1, [s10, s11, s12], state[..3]);
        Apply(Jump2, Modulus2, [s20, s21, s22], state[3..]);
        return new Chance(state);
    }

    /// <summary>In (0, 1), its ends excluded: R's <c>runif(1)</c>.</summary>
    public double Next()
    {
        var first = Mod1(A12 * s11 + A13 * (Modulus1 - s10));
        (s10, s11, s12) = (s11, s12, first);
        var second = Mod2(A21 * s22 + A23 * (Modulus2 - s20));
        (s20, s21, s22) = (s21, s22, second);
        return (first > second ? first - second : first - second + Modulus1) * Norm;
    }

    /// <summary>As many as there is room for, the same as one after the other, in a third of the time: the state stays in registers.</summary>
    public void Next(Span<double> drawn)
    {
        var (a, b, c, d, e, f) = (s10, s11, s12, s20, s21, s22);
        for (var place = 0; place < drawn.Length; place++)
        {
            var first = Mod1(A12 * b + A13 * (Modulus1 - a));
            (a, b, c) = (b, c, first);
            var second = Mod2(A21 * f + A23 * (Modulus2 - d));
            (d, e, f) = (e, f, second);
            drawn[place] = (first - second + (Modulus1 & ~((second - first) >> 63))) * Norm;
        }
        (s10, s11, s12, s20, s21, s22) = (a, b, c, d, e, f);
    }

    /// <summary>In {0, …, n − 1}: R's <c>floor(n * runif(1))</c>. The bias is below n / 2^32.</summary>
    public int Below(int n) => (int)(n * Next());

    /// <summary>True half of the time: R's <c>runif(1) &lt; 0.5</c>.</summary>
    public bool Heads() => Next() < 0.5;

    /// <summary>Of a number below 2^54: 2^32 is 209 beyond the modulus, so what lies above 32 bits is folded in rather than divided.</summary>
    private static long Mod1(long number) => Below((number & uint.MaxValue) + (number >> 32) * 209, Modulus1);

    /// <summary>Here 2^32 is 22,853 beyond, which takes two folds.</summary>
    private static long Mod2(long number)
    {
        var once = (number & uint.MaxValue) + (number >> 32) * 22853;
        return Below((once & uint.MaxValue) + (once >> 32) * 22853, Modulus2);
    }

    /// <summary>Of a number below twice the modulus, without a branch.</summary>
    private static long Below(long number, long modulus) => number - (modulus & ~((number - modulus) >> 63));

    private static void Apply(long[,] matrix, long modulus, ReadOnlySpan<long> vector, Span<long> result)
    {
        for (var row = 0; row < 3; row++)
        {
            var sum = Int128.Zero;
            for (var column = 0; column < 3; column++) sum += (Int128)matrix[row, column] * vector[column];
            result[row] = (long)(sum % modulus);
        }
    }

    /// <summary>The matrix to the power 2^exponent, by squaring.</summary>
    private static long[,] PowerOfTwo(long[,] matrix, int exponent, long modulus)
    {
        for (var turn = 0; turn < exponent; turn++)
        {
            var square = new long[3, 3];
            for (var row = 0; row < 3; row++)
            {
                for (var column = 0; column < 3; column++)
                {
                    var sum = Int128.Zero;
                    for (var inner = 0; inner < 3; inner++) sum += (Int128)matrix[row, inner] * matrix[inner, column];
                    square[row, column] = (long)(sum % modulus);
                }
            }
            matrix = square;
        }
        return matrix;
    }
}
