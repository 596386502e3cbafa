namespace Narratives.Analysis.Found;

/// <summary>Where delegates lie under each framework, each delegate averaged over their pairs first.</summary>
internal static class Centres
{
    public static (Part First, Part Second) OfPlane(Pairs pairs) => (new Part(Mean(pairs, row => row.FirstMean(0)), Mean(pairs, row => row.FirstMean(1))),
        new Part(Mean(pairs, row => row.SecondMean(0)), Mean(pairs, row => row.SecondMean(1))));

    /// <summary>Closed geometric means, of pairs in log-ratios.</summary>
    public static (Part First, Part Second) OfTriad(Pairs pairs)
    {
        var (first, second) = OfPlane(pairs);
        return (LogRatio.Back(first.First, first.Second), LogRatio.Back(second.First, second.Second));
    }

    /// <summary>Sorted first: the order of delegates cannot show in the last digit.</summary>
    private static double Mean(Pairs pairs, Func<PairRow, double> value) => pairs.Rows.Select(value).Order().Sum() / pairs.Rows.Length;
}
