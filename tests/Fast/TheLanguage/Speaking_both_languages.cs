using System.Reflection;
using Narratives.Analysis.Grains;
using Narratives.Words;

namespace Narratives.Tests.Fast.TheLanguage;

/// <summary>
/// That no wording is missing is seen to by the compiler: <see cref="Text.Of"/> takes two. Here, that none is blank and none was left in
/// English: of every refusal, whatever it is made from, and of every text that stands in the product as such.
/// </summary>
public sealed class Speaking_both_languages
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void every_refusal_has_a_reason_in_each()
    {
        var refusals = typeof(Refusals).GetProperties(Static).Select(property => (property.Name, Value: property.GetValue(null)))
            .Concat(typeof(Refusals).GetMethods(Static).Where(method => !method.IsSpecialName && method.ReturnType == typeof(Refusal)).Select(method => (method.Name, Value: method.Invoke(null, [.. method.GetParameters().Select(Sample)]))))
            .Where(named => named.Value is Refusal).Select(named => (named.Name, Refusal: (Refusal)named.Value!)).ToList();

        Assert.True(refusals.Count > 60, $"Only {refusals.Count} were found.");
        Assert.Empty(refusals.Where(named => !SaysBoth(named.Refusal.Reason)).Select(named => named.Name));
        Assert.DoesNotContain(refusals, named => named.Refusal.Code.Length == 0);
    }

    [Fact]
    public void every_text_that_stands_in_the_product_says_the_same_in_each()
    {
        Assembly[] product = [typeof(Refusals).Assembly, typeof(GrainDirectory).Assembly, typeof(Narratives.Interchange.Tables.ReadTable).Assembly];
        var texts = (from type in product.SelectMany(assembly => assembly.GetTypes())
                     where !type.ContainsGenericParameters
                     from field in type.GetFields(Static)
                     where field.FieldType == typeof(Text)
                     select (Name: $"{type.Name}.{field.Name}", Text: (Text?)field.GetValue(null))).ToList();

        Assert.True(texts.Count > 15, $"Only {texts.Count} were found.");
        Assert.Empty(texts.Where(named => !SaysBoth(named.Text)).Select(named => named.Name));
    }

    private static bool SaysBoth(Text? text) =>
        text is not null && text.Speaks(Words.Language.English) && text.Speaks(Words.Language.Welsh) && text.In(Words.Language.English) != text.In(Words.Language.Welsh);

    /// <summary>Something of the kind that a refusal is made from.</summary>
    private static object? Sample(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "somewhere"
        : parameter.ParameterType == typeof(Text) ? Text.Of("Something", "Rhywbeth")
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;
}
