using FlexibleFund.Categories;
using FlexibleFund.Deciding;
using FlexibleFund.Pots;
using FlexibleFund.Pots.Standing;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Asking;

/// <summary>Asks the fund for somebody: a small amount is decided in the same moment, a larger one goes to those who decide.</summary>
internal static class AskTheFund
{
    public static async Task<Guid> RunAsync(ModuleScope scope, ISupport support, Wish wish)
    {
        // of two parts that are asked for in one moment the second counts the first, from whichever pot
        await support.HoldAsync(wish.Person);
        await KeepStanding.LookAsync(scope, wish.Person);
        var band = await Known.BandAsync(scope, wish.Person, wish.Pence, wish.Unreached);
        if (wish.Unreached && !band.IsAtOnce()) throw new RuleBrokenException(await Known.TooMuchAsync(scope, wish.Person, wish.Pence), "Input.Unreached");
        return band.IsAtOnce() ? await AtOnceAsync(scope, wish, band) : await AskAsync(scope, wish, band);
    }

    private static async Task<Guid> AskAsync(ModuleScope scope, Wish wish, Band band)
    {
        var request = await WriteAsync(scope, wish, band, []);
        await FundWork.RaiseDecideAsync(scope, request);
        return request.RequestId;
    }

    private static async Task<Guid> AtOnceAsync(ModuleScope scope, Wish wish, Band band)
    {
        var every = await OpenPots.AllAsync(scope);
        var open = every.Where(pot => pot.IsFor(wish.Category)).ToList();
        if (open.Count == 0) throw new RuleBrokenException(every.Count == 0 ? "There is no open pot to take this from. Ask a lead to open one." : "There is no open pot for this. Ask a lead to open one.", "Input.Amount");
        var chosen = wish.Pot is { } one ? open.Find(pot => pot.PotId == one) : open[0];
        if (chosen is null) throw new RuleBrokenException("This pot is not for that. Choose another one.", "Input.Pot");

        var pot = await Ledger.HoldAsync(scope, chosen.PotId, wish.Pence, every.Count > 1 ? "Input.Pot" : "Input.Amount");
        var hints = await Known.HintsAsync(scope, wish.Person, null, wish.Category, wish.Pence, scope.Today);
        var (note, overYear) = (Trimmed(wish.Note), Trimmed(wish.OverYear));
        var over = await Known.OverYearAsync(scope, wish.Person, wish.Pence);
        var (unsaid, because) = (overYear is null ? over : null, over is null ? null : overYear);
        if (note is null && WhyNote(scope, wish, band, hints) is { Count: > 0 } why) throw new PointedOutException($"Say a little more in the note. {string.Join(" ", why)}", hints, unsaid);
        if (hints.Except(wish.Seen).Any()) throw new PointedOutException($"{string.Join(" ", hints)} Where it is right, send this again; it is kept with the request.", hints, unsaid);
        if (unsaid is not null) throw new RuleBrokenException(unsaid, "Input.OverYear");
        var request = await WriteAsync(scope, wish, band, hints);
        var reason = band == Band.Urgent ? "It could not wait, so it was decided at once, with you." : "It is an amount that is decided at once, with you.";
        await SayYes.RunAsync(scope, request, new Yes(pot, wish.Pence, reason, note ?? "Decided at once") { OverYear = because, OwnOverYear = because });
        if (band == Band.Urgent) await FundWork.RaiseLookAsync(scope, request);
        return request.RequestId;
    }

    /// <summary>Why a note is needed, a sentence for each reason.</summary>
    private static List<string> WhyNote(ModuleScope scope, Wish wish, Band band, IReadOnlyList<string> hints)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        List<string> why = Bands.Of(wish.Pence, settings) == Band.WithNote ? [$"Above {Money.InWords(Bands.LimitOf(Band.AtOnce, settings))} a few words on why are kept with it."] : [];
        why.AddRange(hints);
        return why.Count > 0 || band == Band.AtOnce ? why : ["A few words on why are kept with it."];
    }

    private static async Task<Request> WriteAsync(ModuleScope scope, Wish wish, Band band, IReadOnlyList<string> hints)
    {
        var request = Ids.New();
        await scope.Database.ExecuteAsync(RequestSql.Ask, new
        {
            request, person = wish.Person, team = scope.Worker.TeamId, words = wish.Words.Trim(), wish.Category, wish.Pence, wish.Goal, wish.Need, tried = Trimmed(wish.Tried),
            wish.Urgent, note = Trimmed(wish.Note), hints = hints.Count == 0 ? null : string.Join('\n', hints), band, askedBy = scope.Worker.Id, askedByName = scope.Worker.Name, askedByLead = scope.Worker.Holds(FlexibleFundPermissions.Decide), now = scope.Now,
            dueOn = Bands.DueOn(band, wish.Urgent, scope.Today, scope.Settings<FlexibleFundSettings>()), overYear = Trimmed(wish.OverYear),
        });
        await scope.Timeline.WriteAsync(
            FundTimeline.Asked, wish.Person, $"We asked the fund for {Money.InWords(wish.Pence)}: {scope.Pack<FundCategories>().LabelOf(wish.Category).ToLowerInvariant()}", wish.Words.Trim());
        return (await scope.Database.OneAsync<Request>(RequestSql.One, new { person = wish.Person, request }))!;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
