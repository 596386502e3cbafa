using Microsoft.Playwright;

namespace Narratives.Tests.Pages.Driving;

/// <summary>A finger as the browser's own input feels it: unlike events made by a script, and unlike the gestures that the browser makes up itself, these scroll the page.</summary>
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

    private static Task Touch(ICDPSession driver, string type, (float X, float Y)? at) => driver.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
    {
        ["type"] = type,
        ["touchPoints"] = at is { } point ? new[] { new Dictionary<string, object> { ["x"] = point.X, ["y"] = point.Y } } : [],
    });
}
