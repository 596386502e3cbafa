namespace Narratives.Analysis.Statistics;

/// <summary>Finds a double by bisecting all of them: they have an order that integers can walk.</summary>
internal static class OrderedDoubles
{
    /// <summary>The least double between two that is enough, where whatever lies above one that is enough is enough as well. 64 questions at most.</summary>
    public static double Least(double from, double to, Func<double, bool> isEnough)
    {
        var (low, high) = (KeyOf(from), KeyOf(to));
        while (low < high)
        {
            var middle = (low & high) + ((low ^ high) >> 1); // their mean, which their sum would overflow
            if (isEnough(ValueOf(middle))) high = middle;
            else low = middle + 1;
        }
        return ValueOf(low);
    }

    /// <summary>Integers in the order of the doubles.</summary>
    private static long KeyOf(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double ValueOf(long key) => BitConverter.Int64BitsToDouble(key >= 0 ? key : long.MinValue - key);
}
