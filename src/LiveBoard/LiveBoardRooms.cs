using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Narratives.Door;
using Narratives.LiveBoard.Board;
using Narratives.LiveBoard.Facilitating;
using Narratives.LiveBoard.Mine;
using Narratives.LiveBoard.Moderating;
using Narratives.LiveBoard.Planning;
using Narratives.LiveBoard.Workbench;

namespace Narratives.LiveBoard;

/// <summary>Pattern → people: what facilitators decide, what boards show, and what analysts work with.</summary>
public static class LiveBoardRooms
{
    public static void AddLiveBoard(this IServiceCollection services)
    {
        services.AddSingleton<DecideInSeminar>();
        services.AddSingleton<BoardBeats>();
        services.AddSingleton<Workrooms>();
        services.AddSingleton<DecideInWorkbench>();
        services.AddSingleton<DecideInModeration>();
        services.AddSingleton<FindStoryOnBoard>();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = 4096).AddJsonProtocol(json => WireJson.Set(json.PayloadSerializerOptions));
    }

    public static void MapLiveBoard(this IEndpointRouteBuilder routes)
    {
        var seminar = routes.MapGroup("/api/seminars/{code}").WithTags("Facilitator and board");
        seminar.MapRunRounds();
        seminar.MapSetCountdown();
        seminar.MapEndSeminar();
        seminar.MapHandOver();
        seminar.MapTurnBoard();
        seminar.MapReviseInstrument();
        seminar.MapShowVersions();
        seminar.MapLintPlan();
        seminar.MapReadSenseMakerDefinition();
        seminar.MapPlanNext();
        seminar.MapShowPlan();
        seminar.MapReplaySeminar();
        seminar.MapWhereAmI();
        routes.MapShowTemplates();
        routes.MapWorkbench();
        routes.MapModeration();
        // WebSockets only: every other way takes several requests, which would all have to find the same node.
        routes.MapHub<BoardHub>("/hubs/board", hub => hub.Transports = HttpTransportType.WebSockets).RequireAuthorization(MayCall.AnyKey).WithMetadata(new StaysOpen());
    }
}
