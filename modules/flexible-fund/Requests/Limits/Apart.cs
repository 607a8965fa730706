using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace FlexibleFund.Requests.Limits;

/// <summary>
/// The team that asked looks after what it asked for. Who asks, who decides and who pays are different (but where the amount is small enough for whoever asks to decide); and another
/// look is taken by somebody who has not decided before. Each answers why not, in a sentence; null where nothing stands against it.
/// </summary>
internal static class Apart
{
    /// <summary>Another team changes nothing, on any page; but where the team that asked supports them no longer, the one that does takes it over.</summary>
    public static string? WhyNotChange(Request request, CurrentWorker me, CurrentPerson person) =>
        request.FreedOn is { } known && person.IsOurs ? $"What was promised was freed for others on {known.Words()}, while the fund knew of nobody who supported them. Where it is needed still, ask the fund again."
        : request.FreedOn is { } freed ? $"Nobody supported them any more, so what was promised was freed for others on {freed.Words()}."
        : request.TeamId == me.TeamId || (request.Supporting == 0 && person.IsOurs) ? null : "Another team asked for this, and looks after it.";

    /// <summary>What was paid is looked after still where the rest was freed while the fund knew of nobody who supported them; the freeing is entered with it.</summary>
    public static string? WhyNotLookAfter(Request request, CurrentWorker me, CurrentPerson person) => WhyNotChange(person.IsOurs ? request with { FreedOn = null } : request, me, person);

    public static string? WhyNotDecide(Request request, IReadOnlyList<Opinion> opinions, CurrentWorker me, CurrentPerson person, FlexibleFundSettings settings)
    {
        var worker = me.Id;
        if (request.State == RequestState.Stopped) return "They died before it was decided.";
        if (!request.IsWaiting) return "This has been decided.";
        if (WhyNotChange(request, me, person) is { } why) return why;
        if (request.AskedById == worker) return "You asked for this, so somebody else decides.";
        if (opinions.Any(one => one.WorkerId == worker && one.Round == request.Round)) return $"You have said what you think. Another {Bands.One(Bands.By(request.Band, settings))} decides with you.";
        if (opinions.Any(one => one.WorkerId == worker)) return "You decided the first time, so somebody else takes another look.";
        return me.Holds(FlexibleFundPermissions.Decide) ? null : WhyNotStandIn(request, opinions, settings);
    }

    /// <summary>A colleague who is no lead decides where the area says so: whatever leads say, or only beside a lead, or in the place of one who asked or has decided before.</summary>
    private static string? WhyNotStandIn(Request request, IReadOnlyList<Opinion> opinions, FlexibleFundSettings settings) => Bands.By(request.Band, settings) switch
    {
        DecidedBy.Colleague => null,
        DecidedBy.LeadFirst when LeadTookPart(request, opinions) => null,
        DecidedBy.LeadFirst => "A lead decides this first. Then a colleague may stand in for another one.",
        _ => "Leads decide this.",
    };

    /// <summary>Whether a lead asked, or has said what they think.</summary>
    public static bool LeadTookPart(Request request, IReadOnlyList<Opinion> opinions) =>
        request.AskedByLead == true || opinions.Any(one => one.StandsIn != true && one.WorkerId != request.AskedById);

    /// <summary>What was decided because it could not wait is looked at afterwards by one of those who would have decided it, and never by whoever did.</summary>
    public static string? WhyNotLook(Request request, IReadOnlyList<Opinion> opinions, CurrentWorker me, CurrentPerson person, FlexibleFundSettings settings)
    {
        if (request.Band != Band.Urgent) return "There is nothing to look at afterwards.";
        if (LookOf(request, opinions) is { } look) return $"{look.WorkerName} has looked at it.";
        if (WhyNotChange(request, me, person) is { } why) return why;
        if (request.AskedById == me.Id) return "You decided this, so somebody else looks at it.";
        return me.Holds(FlexibleFundPermissions.Decide) || WhyNotStandIn(request, opinions, settings) is null ? null : "A lead looks at this.";
    }

    /// <summary>What somebody else said afterwards of what could not wait; null while nobody has.</summary>
    public static Opinion? LookOf(Request request, IReadOnlyList<Opinion> opinions) =>
        request.Band == Band.Urgent ? opinions.FirstOrDefault(one => one.WorkerId != request.AskedById) : null;

    public static string? WhyNotPay(Request request, IReadOnlyList<Opinion> opinions, CurrentWorker me, CurrentPerson person, FlexibleFundSettings settings, Words words) =>
        request.IsToPay ? WhyNotSpend(request, opinions, me, person, settings, words) : "There is nothing to pay.";

    /// <summary>Says how much was paid, how or to whom: in a payment, or where one is put right.</summary>
    public static string? WhyNotSpend(Request request, IReadOnlyList<Opinion> opinions, CurrentWorker me, CurrentPerson person, FlexibleFundSettings settings, Words words)
    {
        var worker = me.Id;
        if (WhyNotChange(request, me, person) is { } why) return why;
        if (request.Band.IsAtOnce()) return null;
        if (request.AskedById == worker) return words.In("You asked for this, so another {worker} pays.");
        return !settings.ApproverMayPay && opinions.Any(one => one.WorkerId == worker && one.Agrees && one.Round == request.Round)
            ? words.In("You decided this, so another {worker} pays.")
            : null;
    }
}
