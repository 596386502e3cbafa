using Narratives.Analysis.Found;
using Narratives.Instruments;
using Narratives.Marks;
using Narratives.Words;
using static Narratives.Tests.Fast.Finding.Room;

namespace Narratives.Tests.Fast.Finding;

public sealed class Findings_of_careless_answers
{
    /// <summary>Two sliders at one place are chance; three are a sign.</summary>
    [Theory, InlineData(2, 0), InlineData(3, 6), InlineData(4, 6)]
    public void flag_the_same_position_on_every_slider_from_three_on(int sliders, int flagged)
    {
        var text = Text.Of("It", "Ef");
        var lines = Enumerable.Range(1, sliders).Select(number => new SignifierId($"line-{number}")).ToArray();
        var asked = Room.Instrument with { Signifiers = [.. lines.Select(id => new Slider(id, text, Required: false, NotApplicable: true, text, text))] };
        // One delegate of ten never leaves the place of the cell; the others place each line elsewhere.
        var found = Of(10, (who, framing, scenario) => lines.Select((id, line) => Placed(id, 0.2 + (0.1 * scenario) + (0.05 * framing) + (who == 0 ? 0 : 0.1 * line))), asked).Findings();

        Assert.Equal((flagged, 0, flagged), (found.Units.Careless.Responses, found.Units.Careless.Unmoved, found.Units.Careless.Identical));
    }

    private static Mark Placed(SignifierId id, double at) => new(id, MarkState.Placed, new SliderPlacement(Position.Of(at)));
}
