using static Narratives.Words.RefusalKind;

namespace Narratives.Words;

/// <summary>The reasons that pass by themselves: the same again, a little later, is answered.</summary>
public static partial class Refusals
{
    public static Refusal TooManyAtOnce { get; } = new("too-many-at-once", "", Text.Of(
        "Too many are sending at this moment. Nothing of yours is lost; it is sent again in a few seconds.",
        "Mae gormod yn anfon ar yr eiliad hon. Ni chollwyd dim o’ch eiddo chi; caiff ei anfon eto ymhen ychydig eiliadau."), NotNow);

    public static Refusal LogAway { get; } = new("log-away", "", Text.Of(
        "What is said cannot be kept at this moment. Nothing of yours is lost; please try again shortly.",
        "Nid oes modd cadw’r hyn a ddywedir ar yr eiliad hon. Ni chollwyd dim o’ch eiddo chi; rhowch gynnig arall arni cyn bo hir."), NotNow);

    public static Refusal Starting { get; } = new("starting", "", Text.Of(
        "The server is starting. Please try again shortly.",
        "Mae’r gweinydd yn cychwyn. Rhowch gynnig arall arni cyn bo hir."), NotNow);

    public static Refusal Stopping { get; } = new("stopping", "", Text.Of(
        "This server is stopping. Please connect again.",
        "Mae’r gweinydd hwn yn cau. Cysylltwch eto, os gwelwch yn dda."), NotNow);
}
