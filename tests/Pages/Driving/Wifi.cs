using Microsoft.Playwright;

namespace Narratives.Tests.Pages.Driving;

/// <summary>What a network does to one kind of request, until it is told to stop.</summary>
public static class Wifi
{
    public const string Questions = "**/api/seminars/*";
    public const string Joining = "**/delegates";
    public const string Sending = "**/responses";
    public const string Receipt = "**/receipt";

    /// <summary>The request never reaches the server.</summary>
    public static Task Loses(this IPage phone, string requests) => phone.RouteAsync(requests, route => route.AbortAsync());

    /// <summary>The server has answered, and the answer is lost on the way back.</summary>
    public static Task LosesAnswersTo(this IPage phone, string requests) => phone.RouteAsync(requests, async route =>
    {
        await route.ReachServer();
        await route.AbortAsync();
    });

    /// <summary>The request goes to the server outside the browser, which alone knows the name of the room.</summary>
    public static Task<IAPIResponse> ReachServer(this IRoute route) => route.FetchAsync(new() { Url = new UriBuilder(route.Request.Url) { Host = "127.0.0.1" }.ToString() });

    public static async Task Recovers(this IPage phone, string requests)
    {
        await phone.UnrouteAsync(requests);
        // A phone says when it has a network again; that is what a pause between two tries listens to.
        await phone.Context.SetOfflineAsync(true);
        await phone.Context.SetOfflineAsync(false);
    }

    public static Task Off(this IPage phone) => phone.Context.SetOfflineAsync(true);

    public static Task On(this IPage phone) => phone.Context.SetOfflineAsync(false);
}
