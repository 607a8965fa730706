using FlexibleFund.Categories;
using FlexibleFund.Deciding;
using FlexibleFund.Pots;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace FlexibleFund.Asking;

/// <summary>Asks the fund for somebody: a small amount is decided in the same moment, a larger one goes to those who decide.</summary>
internal static class AskTheFund
{
    public static async Task<Guid> RunAsync(ModuleScope scope, Wish wish)
    {
        var settings = scope.Settings<FlexibleFundSettings>();
        var band = Bands.Of(wish.Pence, settings);
        return band.IsAtOnce() ? await AtOnceAsync(scope, wish, band, settings) : await AskAsync(scope, wish, band, settings);
    }

    private static async Task<Guid> AskAsync(ModuleScope scope, Wish wish, Band band, FlexibleFundSettings settings)
    {
        var request = await WriteAsync(scope, wish, band, settings);
        await FundWork.RaiseDecideAsync(scope, request);
        return request.RequestId;
    }

    private static async Task<Guid> AtOnceAsync(ModuleScope scope, Wish wish, Band band, FlexibleFundSettings settings)
    {
        var note = string.IsNullOrWhiteSpace(wish.Note) ? null : wish.Note.Trim();
        var whyNote = await WhyNoteAsync(scope, wish, band, settings);
        if (note is null && whyNote.Count > 0) throw new RuleBrokenException($"Say a little more in the note. {string.Join(" ", whyNote)}", "Input.Note");
        var open = await scope.Database.ManyAsync<Pot>(PotSql.Open, new { today = scope.Today });
        var chosen = wish.Pot is { } one ? open.FirstOrDefault(pot => pot.PotId == one) : open.Count > 0 ? open[0] : null;
        if (chosen is null) throw new RuleBrokenException("There is no open pot to take this from. Ask a lead to open one.", "Input.Amount");

        var pot = await Ledger.HoldAsync(scope, chosen.PotId, wish.Pence, open.Count > 1 ? "Input.Pot" : "Input.Amount");
        var request = await WriteAsync(scope, wish, band, settings);
        await SayYes.RunAsync(scope, request, new Yes(pot, wish.Pence, "It is an amount that is decided at once, with you.", note ?? "Decided at once"));
        return request.RequestId;
    }

    /// <summary>Why a note is needed, a sentence for each reason.</summary>
    private static async Task<IReadOnlyList<string>> WhyNoteAsync(ModuleScope scope, Wish wish, Band band, FlexibleFundSettings settings)
    {
        List<string> why = band == Band.WithNote ? [$"Above {Money.InWords(Bands.LimitOf(Band.AtOnce, settings))} a few words on why are kept with it."] : [];
        why.AddRange(await Known.HintsAsync(scope, wish.Person, null, wish.Category, wish.Pence, scope.Today));
        if (await Known.OverYearAsync(scope, wish.Person, wish.Pence) is { } over) why.Add(over);
        return why;
    }

    private static async Task<Request> WriteAsync(ModuleScope scope, Wish wish, Band band, FlexibleFundSettings settings)
    {
        var request = Ids.New();
        await scope.Database.ExecuteAsync(RequestSql.Ask, new
        {
            request, person = wish.Person, team = scope.Worker.TeamId, words = wish.Words.Trim(), wish.Category, wish.Pence, wish.Goal, wish.Need, tried = Trimmed(wish.Tried),
            wish.Urgent, note = Trimmed(wish.Note), band, askedBy = scope.Worker.Id, askedByName = scope.Worker.Name, now = scope.Now,
            dueOn = Bands.DueOn(band, wish.Urgent, scope.Today, settings),
        });
        await scope.Timeline.WriteAsync(
            FundTimeline.Asked, wish.Person, $"We asked the fund for {Money.InWords(wish.Pence)}: {scope.Pack<FundCategories>().LabelOf(wish.Category).ToLowerInvariant()}", wish.Words.Trim());
        return (await scope.Database.OneAsync<Request>(RequestSql.One, new { person = wish.Person, request }))!;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
