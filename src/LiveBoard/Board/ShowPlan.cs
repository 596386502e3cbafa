using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Narratives.Door;
using Narratives.Instruments;
using Narratives.Words;
using QRCoder;

namespace Narratives.LiveBoard.Board;

/// <summary>What a board needs once, before it watches.</summary>
/// <param name="JoinAddress">The address that people type, as phones on the local network reach it.</param>
/// <param name="JoinQr">The path of its QR code.</param>
public sealed record BoardPlan(string Code, Instrument Instrument, string JoinAddress, string JoinQr);

/// <summary>Where phones reach this server; the composition knows, the board does not.</summary>
public sealed record PhoneAddress(Func<string> Origin)
{
    public string Join(string code) => $"{Origin()}/j/{code}";
}

public static class ShowPlan
{
    public static void MapShowPlan(this RouteGroupBuilder seminar)
    {
        seminar.MapGet("/board", Show).RequireAuthorization(MayCall.Board).WithSummary("What a board needs once, before it watches").Produces<BoardPlan>();
        seminar.MapGet("/join.svg", ShowQr).RequireAuthorization(MayCall.Board).WithSummary("The join address as a QR code")
            .Produces(StatusCodes.Status200OK, contentType: "image/svg+xml");
    }

    private static IResult Show(string code, KnownSeminars seminars, PhoneAddress phones) =>
        seminars.ByCode(code) is { } known
            ? TypedResults.Ok(new BoardPlan(known.JoinCode, known.Instrument, phones.Origin(), $"/api/seminars/{known.JoinCode}/join.svg"))
            : Problems.Answer(Refusals.UnknownCode);

    private static IResult ShowQr(string code, KnownSeminars seminars, PhoneAddress phones)
    {
        if (seminars.ByCode(code) is not { } known) return Problems.Answer(Refusals.UnknownCode);
        using var qr = QRCodeGenerator.GenerateQrCode(phones.Join(known.JoinCode), QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(qr);
        // Black on white in either theme: phones read dark modules on a light ground.
        return TypedResults.Text(drawing.GetGraphic(8, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute), "image/svg+xml");
    }
}
