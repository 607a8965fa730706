using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Deciding;

/// <summary>What one who decides says.</summary>
/// <param name="Agrees">Whether they say yes.</param>
/// <param name="Pence">How much, where they do.</param>
/// <param name="Pot">From which pot, where they do.</param>
/// <param name="Reason">Why, as the person reads it.</param>
internal sealed record Decision(bool Agrees, long Pence, Guid? Pot, string Reason)
{
    /// <summary>How and when to ask again, where they say not this time.</summary>
    public string? AskAgain { get; init; }

    /// <summary>Why somebody gets more this year than is usual.</summary>
    public string? OverYear { get; init; }
}

/// <summary>Decides what a colleague has asked for; above a limit several decide, and the money is held when the last of them says yes.</summary>
internal static class DecideRequest
{
    /// <exception cref="RuleBrokenException">They may not decide this, or the pot does not hold so much: it says why.</exception>
    /// <exception cref="StaleRowException">Somebody else decided first.</exception>
    public static async Task RunAsync(ModuleScope scope, CurrentPerson person, Request request, IReadOnlyList<Opinion> opinions, Decision decision)
    {
        if (Apart.WhyNotDecide(request, opinions, scope.Worker, person, scope.Settings<FlexibleFundSettings>()) is { } why) throw new RuleBrokenException(why);
        if (!decision.Agrees)
        {
            await NotThisTimeAsync(scope, request, decision);
            return;
        }

        if (decision.Pence > request.Pence) throw new RuleBrokenException($"They asked for {Money.InWords(request.Pence)}. For more, ask again together.", "Input.Amount");
        var before = opinions.Where(one => one.Agrees && one.Round == request.Round).ToList();
        var open = await OpenPots.ForAsync(scope, request.Category);
        if (decision.Pot is not { } pot || open.All(one => one.PotId != pot)) throw new RuleBrokenException("Choose the pot to take it from.", "Input.Pot");
        Together.Binds(request, before, decision, open);
        // of an amount that is not more than usual nothing is kept on why it is
        var over = await Known.OverYearAsync(scope, request.PersonId, decision.Pence);
        var overYear = over is null || string.IsNullOrWhiteSpace(decision.OverYear) ? null : decision.OverYear.Trim();
        var because = over is null ? null : overYear ?? before.Find(one => one.OverYear is not null)?.OverYear;
        if (over is not null && because is null) throw new RuleBrokenException(over, "Input.OverYear");

        if (before.Count + 1 < Bands.Needed(request.Band, scope.Settings<FlexibleFundSettings>()))
        {
            await scope.Database.ExecuteOneAsync(RequestSql.HeardOne, new { person = request.PersonId, request = request.RequestId, request.Version });
            await SayYes.SayAsync(scope, request, new Said(true, decision.Reason.Trim()) { Pence = decision.Pence, Pot = pot, OverYear = overYear });
            await FundWork.RaiseStandInAsync(scope, request);
            return;
        }

        var held = await Ledger.HoldAsync(scope, pot, decision.Pence, "Input.Pot");
        await SayYes.RunAsync(scope, request, new Yes(held, decision.Pence, decision.Reason.Trim(), decision.Reason.Trim())
        {
            OverYear = because, OwnOverYear = overYear, With = [.. before.Select(one => one.WorkerName)],
        });
        await DoneAsync(scope, request, decision.Pence == request.Pence);
    }

    private static async Task NotThisTimeAsync(ModuleScope scope, Request request, Decision decision)
    {
        if (string.IsNullOrWhiteSpace(decision.AskAgain)) throw new RuleBrokenException("Say what would make a yes possible, or who else may help: how to ask again.", "Input.AskAgain");
        await scope.Database.ExecuteOneAsync(RequestSql.NotThisTime, new
        {
            person = request.PersonId, request = request.RequestId, now = scope.Now, by = scope.Worker.Name, reason = decision.Reason.Trim(), askAgain = decision.AskAgain.Trim(), request.Version,
        });
        await SayYes.SayAsync(scope, request, new Said(false, decision.Reason.Trim()));
        await scope.Timeline.WriteAsync(FundTimeline.Decided, request.PersonId, $"The fund said not this time to {Money.InWords(request.Pence)}", $"{decision.Reason.Trim()}\n{decision.AskAgain.Trim()}");
        await DoneAsync(scope, request, isWhole: false);
    }

    private static async Task DoneAsync(ModuleScope scope, Request request, bool isWhole)
    {
        await FundWork.DecidedAsync(scope, request);
        await scope.Work.RaiseAsync(FundWork.Tell, new NewWork(
            request.PersonId, isWhole ? "Tell them what the fund decided" : "Tell them what the fund decided, and that they may ask for another look", scope.Today, request.AskedById, request.TeamId,
            FundWork.ShowLink(request.PersonId, request.RequestId)));
    }
}
