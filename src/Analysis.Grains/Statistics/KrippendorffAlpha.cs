namespace Narratives.Analysis.Statistics;

/// <summary>
/// Krippendorff's alpha for nominal codes, any number of coders, with codes missing (Computing Krippendorff's Alpha-Reliability, 2011, section C): 1
/// − observed over expected disagreement. A story that fewer than two coded says nothing and is left out. Domain: at least one story that two coded;
/// alpha is none where only one code was ever used: nothing could have disagreed. Krippendorff's own reading: from 0.8 reliable, 0.667 to 0.8 for
/// tentative conclusions. O(codes given).
/// </summary>
/// <param name="Values">Codes that can be paired with another one of the same story.</param>
public sealed record KrippendorffAlpha(int Stories, int Values, double ObservedDisagreement, double ExpectedDisagreement, double? Alpha)
{
    /// <param name="codes">For each coder, one code or none for each story.</param>
    public static KrippendorffAlpha? Of<TCode>(IReadOnlyList<IReadOnlyList<TCode?>> codes) where TCode : struct
    {
        var stories = codes.Count == 0 ? 0 : codes[0].Count;
        if (codes.Any(coder => coder.Count != stories)) throw new ArgumentException("All coders are asked about the same stories.", nameof(codes));
        var (totals, agreeing, values, paired) = (new Dictionary<TCode, long>(), new SortedDictionary<int, long>(), 0, 0);
        for (var story = 0; story < stories; story++)
        {
            var told = codes.Where(coder => coder[story] is not null).Select(coder => coder[story]!.Value).ToArray();
            if (told.Length < 2) continue;
            (paired, values) = (paired + 1, values + told.Length);
            var sameCode = told.GroupBy(code => code).ToArray();
            foreach (var same in sameCode) totals[same.Key] = totals.GetValueOrDefault(same.Key) + same.Count();
            agreeing[told.Length] = agreeing.GetValueOrDefault(told.Length) + sameCode.Sum(same => (long)same.Count() * (same.Count() - 1));
        }
        if (values == 0) return null;
        // By how many coded a story: whole numbers first, so that the order of stories cannot show.
        var observed = 1 - agreeing.Sum(coders => coders.Value / (coders.Key - 1.0)) / values;
        var expected = 1 - totals.Values.Sum(total => total * (total - 1)) / (values * (values - 1.0));
        return new KrippendorffAlpha(paired, values, observed, expected, totals.Count < 2 ? null : 1 - observed / expected);
    }
}
