using System.Net;
using Narratives.Events;
using Narratives.Seminars;
using Narratives.Tests.Flow.Running;
using Narratives.Words;

namespace Narratives.Tests.Flow;

/// <summary>A hundred press “Send” while the facilitator presses “Close”.</summary>
public sealed class Closing_while_answers_are_in_flight
{
    private const int Phones = 100, AnsweredBefore = 20;

    [Fact]
    public async Task each_answer_is_either_in_or_told_why_not()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phones = Enumerable.Range(0, Phones).Select(number => system.Phone(TakeAway(number))).ToArray();
        await Task.WhenAll(phones.Select(phone => phone.Join()));

        var answering = phones.Select((phone, number) => phone.Respond(Phone.Submission(Phone.Id(number)))).ToArray();
        await First(AnsweredBefore, answering);
        await system.Run(facilitator, 1, "close");
        var answers = await Task.WhenAll(answering);

        var told = answers.Select((answer, number) => (Id: new ResponseId(Phone.Id(number)), answer.Status, answer.Problem)).ToArray();
        var stored = (await system.Events()).Where(one => one.Event is ResponseCaptured).Select(one => new ResponseId(one.Stream)).ToHashSet();
        Assert.All(told, one => Assert.True(stored.Contains(one.Id) ? one.Status == HttpStatusCode.Created : (one.Status, one.Problem) == (HttpStatusCode.Conflict, "round-closed"),
            $"{one.Id}: {one.Status} {one.Problem}, stored: {stored.Contains(one.Id)}"));
        Assert.InRange(stored.Count, AnsweredBefore, Phones);
        Assert.Equal(stored.Count, await system.Live(patterns => patterns.Seminar.Responses + patterns.Seminar.AfterReveal));
        Assert.Equal(stored.Count, await system.Rebuilt(patterns => patterns.Seminar.Responses + patterns.Seminar.AfterReveal));
        Assert.Equal(Phase.Closed, system.Seminar.Find(1)!.Phase);
    }

    [Fact]
    public async Task who_is_told_that_it_is_in_finds_it_on_the_receipt_and_who_is_not_does_not()
    {
        await using var system = await RunningSystem.Start();
        using var facilitator = await system.FacilitatorWithRoundOpen();
        var phones = Enumerable.Range(0, Phones).Select(number => system.Phone(TakeAway(number))).ToArray();
        await Task.WhenAll(phones.Select(phone => phone.Join()));

        var answering = phones.Select((phone, number) => phone.Respond(Phone.Submission(Phone.Id(number)))).ToArray();
        var closing = system.Run(facilitator, 1, "close");
        var answers = await Task.WhenAll(answering);
        await closing;

        var receipts = await Task.WhenAll(phones.Select(phone => phone.Receipt()));
        Assert.Equal(
            answers.Select(answer => answer.Status == HttpStatusCode.Created ? 1 : 0),
            receipts.Select(receipt => receipt.Body!["responses"]!.AsArray().Count));
        Assert.Equal((HttpStatusCode.Conflict, "round-closed"), Said(await phones[0].Respond(Phone.Submission(Phone.Id(Phones + 1)))));
    }

    private static (HttpStatusCode, string?) Said(Answer answer) => (answer.Status, answer.Problem);

    private static async Task First(int many, Task<Answer>[] of)
    {
        var left = of.ToList();
        for (var one = 0; one < many; one++) left.Remove(await Task.WhenAny(left));
    }

    private static string TakeAway(int number) => $"2345-6789-ABCD-{(char)('A' + number / 25)}{(char)('A' + number % 25)}22".Replace('I', '9').Replace('O', '8');
}
