using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Narratives.Door;
using Narratives.LiveBoard.Board;
using Narratives.Seminars;
using QRCoder;

namespace Narratives.Host.Serving;

/// <summary>What the terminal says when the server is ready: where phones, board, facilitator and analyst find it.</summary>
public static class Greeting
{
    public static async Task Write(TextWriter output, WebApplication app, IReadOnlyDictionary<Role, string>? keys)
    {
        var seminars = app.Services.GetRequiredService<KnownSeminars>();
        await seminars.Ready;
        var phones = app.Services.GetRequiredService<PhoneAddress>();
        var here = Here(app);
        foreach (var seminar in seminars.All)
        {
            var join = phones.Join(seminar.JoinCode);
            var its = keys is not null && seminar.Keys.Any(key => key.KeyHash == PlanSeminar.HashOf(keys[Role.Facilitator])) ? keys : null; // the keys are of one seminar
            using var qr = QRCodeGenerator.GenerateQrCode(join, QRCodeGenerator.ECCLevel.L);
            using var drawing = new AsciiQRCode(qr);
            await output.WriteLineAsync($"""

                {drawing.GetGraphicSmall(drawQuietZones: true)}
                {seminar.Instrument.Name}   code {seminar.JoinCode}

                  phone        {join}
                  board        {here}/board/{seminar.JoinCode}{Fragment(its, Role.Board)}
                  facilitator  {here}/studio/{seminar.JoinCode}{Fragment(its, Role.Facilitator)}
                  analyst      {here}/workbench/{seminar.JoinCode}{Fragment(its, Role.Analyst)}
                """);
            await output.WriteLineAsync(its is null
                ? "  The keys were shown when they were made. For new ones, start with --new-keys."
                : $"""

                  The keys in these addresses are shown once, now. Keep them.

                  A room full of simulated delegates:
                    ./run simulate --profile reference --seed 2017 --url {here} --key {its[Role.Facilitator]}
                """);
        }
        await output.FlushAsync();
    }

    private static string Here(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1:5080";
        return address.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal);
    }

    private static string Fragment(IReadOnlyDictionary<Role, string>? keys, Role role) => keys is null ? "" : $"#key={keys[role]}";
}
