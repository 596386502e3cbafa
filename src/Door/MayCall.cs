using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Narratives.Seminars;

namespace Narratives.Door;

/// <summary>
/// Who may call. Every endpoint and every hub method names one of these policies, or says aloud that anybody may call it; whatever
/// says nothing is closed, and a test fails for it.
/// </summary>
public static class MayCall
{
    /// <summary>A delegate of the seminar in the address, by take-away code.</summary>
    public const string Delegate = "delegate";

    /// <summary>As <see cref="Delegate"/>, and also one who has withdrawn: they may see that nothing is left.</summary>
    public const string Author = "author";

    /// <summary>Whoever holds the facilitator's key of the seminar in the address.</summary>
    public const string Facilitator = "facilitator";

    /// <summary>Whoever holds the analyst's or the facilitator's key of the seminar: stories stand behind it.</summary>
    public const string Analyst = "analyst";

    /// <summary>Whoever holds any key of the seminar: a board shows no more than what is meant for the room.</summary>
    public const string Board = "board";

    /// <summary>Whoever holds a key of any seminar here: for calls that do not name a seminar.</summary>
    public const string AnyKey = "any-key";

    public static void Policies(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.AddPolicy(Author, policy => policy.AddAuthenticationSchemes(TakeAwayScheme.Name).RequireAuthenticatedUser());
        options.AddPolicy(Delegate, policy => policy.AddAuthenticationSchemes(TakeAwayScheme.Name).RequireAuthenticatedUser()
            .RequireAssertion(context => !context.User.HasClaim(claim => claim.Type == TakeAwayScheme.WithdrewClaim)));
        options.AddPolicy(Facilitator, policy => policy.AddRequirements(new HoldsKey(Role.Facilitator)));
        options.AddPolicy(Analyst, policy => policy.AddRequirements(new HoldsKey(Role.Facilitator, Role.Analyst)));
        options.AddPolicy(Board, policy => policy.AddRequirements(new HoldsKey(Role.Facilitator, Role.Board, Role.Analyst)));
        options.AddPolicy(AnyKey, policy => policy.AddRequirements(new HoldsKey()));
    }
}

/// <param name="Roles">Of the seminar that is named; without any, whatever role in whichever seminar.</param>
public sealed record HoldsKey(params Role[] Roles) : IAuthorizationRequirement;

/// <summary>Compares the seminar that is named (in the route, or as a hub method's first argument) with the keys in the cookie, as far as they still hold.</summary>
public sealed class HoldsKeyOfTheSeminarNamed(KnownSeminars seminars) : AuthorizationHandler<HoldsKey>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, HoldsKey requirement)
    {
        if (!HeldKeys.AnyIn(context.User)) return;
        if (!Holds(context, requirement)) await seminars.CatchUp(CancellationToken.None); // the key may have been made a moment ago at another node
        if (Holds(context, requirement)) context.Succeed(requirement);
    }

    private bool Holds(AuthorizationHandlerContext context, HoldsKey requirement)
    {
        var held = HeldKeys.Of(context.User, seminars);
        if (requirement.Roles is []) return held.Any();
        var code = context.Resource switch
        {
            HttpContext http => http.GetRouteValue("code") as string,
            HubInvocationContext { HubMethodArguments: [string first, ..] } => first,
            _ => null,
        };
        var seminar = seminars.ByCode(code);
        return seminar is not null && held.Any(one => one.Seminar.Id == seminar.Id && requirement.Roles.Contains(one.Key.Role));
    }
}
