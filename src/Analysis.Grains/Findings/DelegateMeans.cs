using System.Collections.Immutable;

namespace Narratives.Analysis.Found;

/// <summary>Where one delegate placed something, averaged over everything that they placed: whoever answered often is still one.</summary>
internal readonly record struct DelegateMean(int Delegate, double[] Numbers)
{
    /// <summary>Of those who placed it at least once, in the order of the collection.</summary>
    public static ImmutableArray<DelegateMean> Of(Considered considered, int signifier, int width, ReadNumbers read)
    {
        var means = ImmutableArray.CreateBuilder<DelegateMean>();
        var into = new double[width];
        foreach (var own in considered.ByDelegate())
        {
            var (sums, count) = (new double[width], 0);
            foreach (var response in own)
            {
                if (!read(response.Mark(signifier), into)) continue;
                for (var number = 0; number < width; number++) sums[number] += into[number];
                count++;
            }
            if (count > 0) means.Add(new DelegateMean(own[0].Given.Delegate, Array.ConvertAll(sums, sum => sum / count)));
        }
        return means.DrainToImmutable();
    }
}
