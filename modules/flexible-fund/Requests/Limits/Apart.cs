using Platform.Sdk.Access;
using Platform.Sdk.Areas;

namespace FlexibleFund.Requests.Limits;

/// <summary>
/// Who asks, who decides and who pays are different (but where the amount is small enough for whoever asks to decide); and another look is taken by somebody
/// who has not decided before. Each answers why not, in a sentence; null where nothing stands against it.
/// </summary>
internal static class Apart
{
    public static string? WhyNotDecide(Request request, IReadOnlyList<Opinion> opinions, CurrentWorker me)
    {
        var worker = me.Id;
        if (request.State == RequestState.Stopped) return "They died before it was decided.";
        if (!request.IsWaiting) return "This has been decided.";
        if (request.TeamId != me.TeamId) return "Another team asked for this, and decides.";
        if (request.AskedById == worker) return "You asked for this, so somebody else decides.";
        if (opinions.Any(one => one.WorkerId == worker && one.Round == request.Round)) return "You have said what you think. Another lead decides with you.";
        return opinions.Any(one => one.WorkerId == worker) ? "You decided the first time, so somebody else takes another look." : null;
    }

    public static string? WhyNotPay(Request request, IReadOnlyList<Opinion> opinions, CurrentWorker me, FlexibleFundSettings settings, Words words)
    {
        var worker = me.Id;
        if (!request.IsToPay) return "There is nothing to pay.";
        if (request.TeamId != me.TeamId) return "Another team asked for this, and pays.";
        if (request.Band.IsAtOnce()) return null;
        if (request.AskedById == worker) return words.In("You asked for this, so another {worker} pays.");
        return !settings.ApproverMayPay && opinions.Any(one => one.WorkerId == worker && one.Agrees && one.Round == request.Round)
            ? words.In("You decided this, so another {worker} pays.")
            : null;
    }
}
