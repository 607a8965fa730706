using Platform.Record.Support;
using Platform.Record.Characteristics;
using Platform.Record.Identifiers;
using Platform.Record.Search;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Unseen;

/// <summary>
/// People whom a worker does not see and whose search means them in full: that they have a record is told, and nothing of it. Those who
/// support them can be asked.
/// </summary>
public sealed class UnseenPeople(
    IDatabase database, Searches searches, WorkItems work, Episodes episodes, ITimeline timeline, AuditTrail audit, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether a search says enough to mean one person: a national number, or a name or a service's own reference with a whole date of birth.</summary>
    internal static bool MayMeanOne(SearchTerms terms, DateOnly today) =>
        Numbers(terms).Count > 0 || (BornOn(terms, today) is not null && !string.IsNullOrWhiteSpace(terms.Text));

    /// <summary>The one who is meant; nobody, or no search that lives: null. More than one: nobody can tell which.</summary>
    internal async Task<Unseen?> FindAsync(Guid search)
    {
        var today = area.Today(clock);
        if (await searches.FindAsync(search) is not { } terms || !MayMeanOne(terms, today)) return null;
        var keys = terms.Keys(today);
        var found = await database.PageAsync<UnseenRow>(
            UnseenSql.FullMatches, new
            {
                numbers = Numbers(terms), references = keys.References, whole = keys.Whole, bornOn = BornOn(terms, today),
                worker = worker.Id, team = worker.TeamId, now = Now,
            }, 1);
        if (found is not { Rows: [var only], More: false })
        {
            audit.Searched(terms.ToString(), []);
            return new Unseen(terms, null);
        }

        audit.LearnedOf(terms.ToString(), only.PersonId);
        return new Unseen(terms, only.PersonId) { IsSupported = (await TeamsAsync(only.PersonId)).Count > 0 };
    }

    internal async Task AskAsync(Unseen about, AskInput input)
    {
        var person = about.Person ?? throw new RuleBrokenException("There is nobody to ask any more.");
        if (await database.OneAsync<int>(UnseenSql.AlreadyAsked, new { person, worker = worker.Id }) > 0)
        {
            throw new RuleBrokenException("You have asked already, and wait for an answer.", "Input.Words");
        }

        var teams = await TeamsAsync(person);
        if (teams.Count == 0) throw new RuleBrokenException($"Nobody supports this {area.Words.Person} now, so nobody would answer. If they want support again, start it.", "Input.Words");

        audit.Asked(person);
        await database.ExecuteAsync(UnseenSql.Ask, new { id = Ids.New(), person, worker = worker.Id, knownAs = about.KnownAs, words = input.Words!.Trim(), now = Now });
        foreach (var team in teams)
        {
            await work.RaiseAsync(UnseenPermissions.Asked, new NewWork(
                person, "Another organisation or team asks about them. Answer it.", area.Today(clock).AddDays(1), null, team, $"/people/{person}/asks"));
        }
    }

    /// <summary>
    /// Somebody whom nobody supports any more is back, and whoever knows them in full starts support with their own team: nobody is let go, and nothing they told has to be told again. Governance
    /// is told of it, as of everybody who makes a record their own.
    /// </summary>
    /// <exception cref="RuleBrokenException">Somebody supports them, they died, or the support is not on offer.</exception>
    internal async Task ComeBackAsync(Guid person, ComeBackInput input)
    {
        await episodes.HoldAsync(person);
        if ((await TeamsAsync(person)).Count > 0) throw new RuleBrokenException($"Somebody supports this {area.Words.Person} by now. Go back and ask them.");
        // that somebody died is told to those who may see the record
        if (await database.OneAsync<int>(SupportSql.HasDied, new { person }) > 0) throw new RuleBrokenException("This cannot be started here. Please ring the front door about it.");
        await episodes.StartAsync(person, input.ModuleKey, worker.TeamId, null, area.Today(clock));
        audit.Did(person, AuditedAct.SelfClaim);
        await timeline.WriteAsync(SupportTimeline.Reopened, person, "They are back, and nobody supported them: support started again, with everything they told before", input.Words!.Trim());
        await work.RaiseAsync(SupportTimeline.BackAgain, new NewWork(person, "They are back. Take it up.", area.Today(clock), null, worker.TeamId, $"/people/{person}"));
    }

    private Task<IReadOnlyList<Guid>> TeamsAsync(Guid person) => database.ManyAsync<Guid>(UnseenSql.Teams, new { person });

    internal Task<Page<AskRow>> MineAsync() => database.PageAsync<AskRow>(UnseenSql.Mine, new { worker = worker.Id }, 50);

    internal Task<IReadOnlyList<AskRow>> OfAsync(Guid person) => database.ManyAsync<AskRow>(UnseenSql.Of, new { person });

    /// <exception cref="RuleBrokenException">It was answered meanwhile.</exception>
    internal async Task AnswerAsync(Guid person, Guid ask, AnswerInput input)
    {
        try
        {
            await database.ExecuteOneAsync(UnseenSql.Answer, new { person, id = ask, answer = input.Answer!.Value, words = input.Words?.Trim(), by = worker.Name, now = Now });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("Somebody else has just answered.");
        }

        if ((await OfAsync(person)).All(one => one.Answer is not null)) await work.FinishEverywhereAsync(UnseenPermissions.Asked, person);
    }

    // a service's own references run on from one to the next: by itself one could be tried after the other
    private static List<string> Numbers(SearchTerms terms) =>
        [.. IdentifierKinds.MayMean(terms.Text).Where(read => read.Kind != IdentifierKind.LocalReference).Select(read => read.Value).Distinct()];

    private static DateOnly? BornOn(SearchTerms terms, DateOnly today) => terms.Born is null
        ? null
        : BirthDate.Parse(terms.Born, today).Value is { Precision: BirthPrecision.Exact } born ? born.On : null;
}

/// <summary>What a search led to.</summary>
internal sealed record Unseen(SearchTerms Terms, Guid? Person)
{
    /// <summary>Whether any team supports them now, so that somebody can be asked.</summary>
    public bool IsSupported { get; init; }

    /// <summary>What the worker typed, by which they know whom they asked about.</summary>
    public string KnownAs => Terms.Born is null ? Terms.Text : $"{Terms.Text}, born {Terms.Born}";
}
