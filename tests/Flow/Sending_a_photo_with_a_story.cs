using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Narratives.Attaching;
using Narratives.Capturing;
using Narratives.EventLog.Attachments;
using Narratives.Instruments;
using Narratives.Seminars;
using Narratives.Tests.Flow.Log;
using Narratives.Tests.Flow.Running;

namespace Narratives.Tests.Flow;

/// <summary>One photo or one short recording with a story: brought before it, seen by those who may read it, erased with it.</summary>
public sealed class Sending_a_photo_with_a_story
{
    private const string Place = "52.4862N 3.5283W";
    internal static readonly Guid File = Phone.Id(0xA1);

    internal static readonly Instrument Asked = InstrumentJson.Template(InstrumentJson.ReferenceTemplate) is var reference
        ? reference with { Signifiers = [.. reference.Signifiers.Select(one => one is Story story ? story with { Attach = Attachable.Photo } : one)] }
        : throw new InvalidOperationException();

    /// <summary>The smallest JPEG there can be, with a place in it.</summary>
    private static byte[] Photo =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(Place.Length + 2), .. Encoding.ASCII.GetBytes(Place),
        0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x11, 0x22, 0xFF, 0xD9,
    ];

    [Fact]
    public async Task it_is_there_for_its_teller_the_analyst_and_the_moderator_without_the_place()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Sent(system);

        var told = (await phone.Receipt()).Body!["responses"]![0]!["marks"]!.AsArray().Single(mark => (string?)mark!["signifier"] == "story")!["attachment"]!;
        Assert.Equal((File, "photo"), ((Guid)told["id"]!, (string)told["kind"]!));
        var own = await Got(await Get(system, $"/attachments/{File}", bearer: phone.TakeAway));
        using var analyst = await system.Client(Role.Analyst);
        var alias = await Alias(system);
        Assert.Equal(own, await Got(await analyst.GetAsync(Address(system, $"/workbench/stories/{alias}/attachment"))));
        Assert.Equal(own, await Got(await facilitator.GetAsync(Address(system, $"/moderation/stories/{alias}/attachment"))));
        Assert.DoesNotContain(Place, Encoding.Latin1.GetString(own), StringComparison.Ordinal);
        Assert.Equal(Photo.Length - Place.Length - 4, own.Length);
    }

    [Fact]
    public async Task nobody_else_gets_it()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        await Sent(system);
        var alias = await Alias(system);
        var other = system.Phone("AAAA-AAAA-AAAA-AAAA");
        await other.Join();

        Assert.Equal(HttpStatusCode.NotFound, (await Get(system, $"/attachments/{File}", bearer: other.TakeAway)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Get(system, $"/attachments/{File}", bearer: null)).StatusCode);
        using var board = await system.Client(Role.Board);
        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync(Address(system, $"/workbench/stories/{alias}/attachment"))).StatusCode);
        Assert.Equal("unknown-attachment", (await other.Respond(With(Phone.Id(7)))).Problem); // another's file goes with no story of mine
    }

    [Fact]
    public async Task an_analyst_sees_none_whose_teller_does_not_let_the_story_be_analysed_nor_a_moderator_one_that_may_not_be_quoted()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Sent(system);
        var alias = await Alias(system);
        using var analyst = await system.Client(Role.Analyst);

        await phone.Send(HttpMethod.Put, "/consent", new StringContent("""{ "version": 1, "count": true, "showDot": true, "analyseStory": false, "quoteStory": false }""", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync(Address(system, $"/workbench/stories/{alias}/attachment"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.GetAsync(Address(system, $"/moderation/stories/{alias}/attachment"))).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task taking_the_story_back_erases_it_from_the_disk(bool everything)
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Sent(system);
        Assert.Single(system.Attachments());

        Assert.Equal(HttpStatusCode.NoContent, (await (everything ? phone.Send(HttpMethod.Delete, "/receipt") : phone.Withdraw(Phone.Id(1)))).Status);

        Assert.Empty(system.Attachments());
        if (everything) Assert.Equal("delegate-withdrew", (await Bring(phone)).Problem);
    }

    [Fact]
    public async Task an_answer_that_takes_the_place_of_another_keeps_its_photo_and_taking_it_back_erases_those_of_both()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Sent(system);
        await Bring(phone, Phone.Id(0xA2));
        await phone.Respond(With(Phone.Id(2))); // the same photo
        await phone.Respond(With(Phone.Id(3), Phone.Id(0xA2)));

        Assert.Equal(HttpStatusCode.NoContent, (await phone.Withdraw(Phone.Id(3))).Status);

        Assert.Empty(system.Attachments());
    }

    [Fact]
    public async Task a_story_that_speaks_of_a_file_that_never_came_is_refused_and_may_come_again_with_it()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = system.Phone();
        await phone.Join();

        Assert.Equal("unknown-attachment", (await phone.Respond(With(Phone.Id(1)))).Problem);
        Assert.Equal(HttpStatusCode.OK, (await Bring(phone)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Bring(phone)).Status); // the acknowledgement was lost
        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(With(Phone.Id(1)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.Respond(With(Phone.Id(1)))).Status);
    }

    [Fact]
    public async Task bad_files_and_too_many_of_them_are_refused_and_nothing_of_them_is_kept()
    {
        await using var system = await RunningSystem.Start(instrument: Asked);
        var phone = system.Phone();
        await phone.Join();

        Assert.Equal("unreadable-attachment", (await phone.Send(HttpMethod.Put, $"/attachments/{File}", new ByteArrayContent("<script>"u8.ToArray()))).Problem);
        Assert.Equal("attachment-too-large", (await phone.Send(HttpMethod.Put, $"/attachments/{File}", new ByteArrayContent(new byte[ReadAttachment.MostBytes + 1]))).Problem);
        Assert.Empty(system.Attachments());
        for (var number = 0; number < IAttachments.MostPerDelegate; number++) Assert.Equal(HttpStatusCode.OK, (await Bring(phone, Phone.Id(number + 1))).Status);
        Assert.Equal("too-many-attachments", (await Bring(phone, Phone.Id(99))).Problem);
    }

    [Fact]
    public async Task a_seminar_that_asks_for_none_takes_none()
    {
        await using var system = await RunningSystem.Start();
        var phone = system.Phone();
        await phone.Join();

        Assert.Equal("attachment-not-asked", (await Bring(phone)).Problem);
        Assert.Empty(system.Attachments());
    }

    /// <summary>A day, as a story may wait that long on a phone without a network.</summary>
    [Fact]
    public async Task what_no_story_speaks_of_is_erased_after_a_day_and_what_one_speaks_of_stays()
    {
        var clock = new TurnedClock();
        await using var system = await RunningSystem.Start(instrument: Asked, clock: clock);
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phone = await Sent(system);
        await Bring(phone, Phone.Id(0xA2));
        var files = new AttachmentFolder(system.AttachmentsFolder, clock);

        clock.Turn(TimeSpan.FromHours(23));
        Assert.Equal(0, await Sweep());
        clock.Turn(TimeSpan.FromHours(2));
        Assert.Equal(1, await Sweep());
        Assert.Equal($"{File:N}.jpg", Assert.Single(system.Attachments()));

        Task<int> Sweep() => files.Sweep(TimeSpan.FromDays(1), seminar => SpokenOf.InSeminar(system.Log, seminar, RunningSystem.Patience));
    }

    internal static Submission With(Guid response, Guid? file = null)
    {
        var told = Phone.Submission(response);
        return told with { Marks = [.. told.Marks!.Select(mark => mark!.Signifier == "story" ? mark with { Attachment = new(file ?? File) } : mark)] };
    }

    internal static Task<Running.Answer> Bring(Phone phone, Guid? file = null) => phone.Send(HttpMethod.Put, $"/attachments/{file ?? File}", new ByteArrayContent(Photo));

    private static async Task<Phone> Sent(RunningSystem system)
    {
        var phone = system.Phone();
        await phone.Join();
        Assert.Equal("photo", (string?)(await Bring(phone)).Body!["kind"]);
        Assert.Equal(HttpStatusCode.Created, (await phone.Respond(With(Phone.Id(1)))).Status);
        return phone;
    }

    private static async Task<string> Alias(RunningSystem system)
    {
        using var analyst = await Analyst.At(system);
        var story = (await analyst.Stories()).Body!["stories"]!.AsArray().Single()!;
        Assert.Equal("photo", (string?)story["attachment"]);
        return (string)story["response"]!;
    }

    private static Uri Address(RunningSystem system, string path) => new(system.Url, $"/api/seminars/{system.Code}{path}");

    private static async Task<HttpResponseMessage> Get(RunningSystem system, string path, string? bearer)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(system, path));
        if (bearer is not null) request.Headers.Authorization = new("Bearer", bearer);
        return await http.SendAsync(request, RunningSystem.Patience);
    }

    private static async Task<byte[]> Got(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal((HttpStatusCode.OK, "image/jpeg", "no-store, private"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString()));
            return await answer.Content.ReadAsByteArrayAsync();
        }
    }
}
