using Microsoft.Playwright;

namespace Narratives.Tests.Pages.Driving;

/// <summary>A finger as the browser's own input feels it: unlike events made by a script, these scroll the page.</summary>
public static class Finger
{
    public static async Task Drag(this IPage phone, (float X, float Y) from, (float X, float Y) to, int steps = 8)
    {
        var driver = await phone.Context.NewCDPSessionAsync(phone);
        await Touch(driver, "touchStart", from);
        for (var step = 1; step <= steps; step++)
        {
            await Touch(driver, "touchMove", (from.X + ((to.X - from.X) * step / steps), from.Y + ((to.Y - from.Y) * step / steps)));
        }
        await Touch(driver, "touchEnd", null);
    }

    /// <summary>Swipes up or down, as one does to read on.</summary>
    /// <param name="down">How far the finger goes, in CSS pixels; negative when it goes up.</param>
    public static async Task Swipe(this IPage phone, (float X, float Y) from, float down, float across = 0)
    {
        var driver = await phone.Context.NewCDPSessionAsync(phone);
        await driver.SendAsync("Input.synthesizeScrollGesture", new Dictionary<string, object>
        {
            ["x"] = from.X, ["y"] = from.Y, ["yDistance"] = down, ["xDistance"] = across, ["gestureSourceType"] = "touch", ["preventFling"] = true, ["speed"] = 1500,
        });
    }

    private static Task Touch(ICDPSession driver, string type, (float X, float Y)? at) => driver.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
    {
        ["type"] = type,
        ["touchPoints"] = at is { } point ? new[] { new Dictionary<string, object> { ["x"] = point.X, ["y"] = point.Y } } : [],
    });
}
