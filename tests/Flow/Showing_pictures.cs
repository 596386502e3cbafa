using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>Pictures beside easy-read wordings: told with the questions, fetched only by who reads easy words.</summary>
public sealed class Showing_pictures
{
    [Fact]
    public async Task the_questions_name_them_and_do_not_carry_them()
    {
        await using var system = await RunningSystem.Start();

        var seminar = (await system.Phone().Send(HttpMethod.Get, "")).Body!;

        Assert.Equal(9, seminar["pictures"]!.AsArray().Count);
        Assert.Null(seminar["instrument"]!["pictures"]);
        Assert.DoesNotContain("iVBOR", seminar.ToJsonString(), StringComparison.Ordinal); // how a PNG begins, in base64
    }

    [Fact]
    public async Task each_is_a_picture_and_nothing_else_which_a_phone_may_keep_for_good()
    {
        await using var system = await RunningSystem.Start();
        using var anybody = new HttpClient { BaseAddress = system.Url };
        foreach (var told in (await system.Phone().Send(HttpMethod.Get, "")).Body!["pictures"]!.AsArray())
        {
            using var answer = await anybody.GetAsync(new Uri((string)told!["path"]!, UriKind.Relative), RunningSystem.Patience);
            Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("PNG", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(), 1, 3));
        }
    }

    [Theory]
    [InlineData("pictures/1/9")]
    [InlineData("pictures/2/0")]
    public async Task of_another_place_or_version_there_is_none(string path)
    {
        await using var system = await RunningSystem.Start();

        var answer = await system.Phone().Send(HttpMethod.Get, $"/{path}");

        Assert.Equal((HttpStatusCode.NotFound, "unknown-picture"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task without_them_the_questions_say_nothing_of_pictures()
    {
        await using var system = await RunningSystem.Start(instrument: Instruments.InstrumentJson.Template("what-matters-to-you"));

        JsonNode seminar = (await system.Phone().Send(HttpMethod.Get, "")).Body!;

        Assert.False(seminar.AsObject().ContainsKey("pictures"));
    }
}
