using Platform.Record.Search.Matches;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Search;

/// <summary>Keeps searches out of the address bar: on the server, for 30 minutes, for the worker who made them.</summary>
public sealed class Searches(IDatabase database, CurrentWorker worker, AuditTrail audit, LocalArea area, TimeProvider clock)
{
    internal const int MostShown = 25;
    internal const int MostAlike = 10;

    private const int MostLookedAt = 300;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    // a record's start may take longer to type than the search lives
    public static readonly TimeSpan LifeOfStart = TimeSpan.FromHours(12);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Forgets what was searched for, once no page can ask for it.</summary>
    [NotAudited("It removes what was searched for half an hour ago; the looks at what was found are in the audit")]
    internal static Task SweepAsync(ModuleScope scope) => scope.Database.TransactAsync(() =>
        scope.Database.ExecuteAsync(SearchSql.Sweep, new { before = scope.Now - LifeOfStart }));

    internal async Task<Guid> KeepAsync(SearchTerms terms)
    {
        var search = Ids.New();
        await database.ExecuteAsync(SearchSql.Keep, new { search, worker = worker.Id, terms = terms.ToString(), endsAt = Now + Life });
        return search;
    }

    /// <summary>The search, while it lives and only for the worker who made it.</summary>
    internal async Task<SearchTerms?> FindAsync(Guid search, TimeSpan grace = default) =>
        await database.OneAsync<KeptRow>(SearchSql.Kept, new { search, worker = worker.Id, now = Now - grace }) is { } kept
            ? SearchTerms.From(kept.Terms) with { InSight = kept.InSight }
            : null;

    /// <summary>The first people that match, and those with similar names, with what tells them apart: two queries.</summary>
    internal async Task<FoundPeople> RunAsync(SearchTerms terms)
    {
        if (terms.BornOnly(area.Today(clock)) is { } bornOn)
        {
            var born = await database.PageAsync<FoundRow>(SearchSql.FindBorn, new { bornOn }, MostShown);
            return new(await TellAsync(born.Rows, terms), born.More, []);
        }

        var keys = terms.Keys(area.Today(clock));
        var found = await database.PageAsync<FoundRow>(terms.Find, keys, MostLookedAt);
        var same = found.Rows.Where(row => row.Place < FoundRow.Alike).ToList();
        var alike = Likeness.Rank(found.Rows.Where(row => row.Place == FoundRow.Alike), keys.Words).Take(MostAlike).ToList();
        var matches = (await TellAsync([.. same.Take(MostShown), .. alike], terms)).ToDictionary(match => match.Person);
        return new([.. same.Take(MostShown).Select(row => matches[row.PersonId])], same.Count > MostShown, [.. alike.Select(row => matches[row.PersonId])]);
    }

    /// <summary>Tells of each what tells them apart: one query. Whoever is told of is in the audit.</summary>
    internal async Task<IReadOnlyList<Match>> TellAsync(IReadOnlyList<FoundRow> rows, SearchTerms terms)
    {
        audit.Searched(terms.ToString(), rows.Select(row => row.PersonId));
        var about = (await database.ManyAsync<AboutRow>(SearchSql.About, new { people = rows.Select(row => row.PersonId).ToList() })).ToLookup(row => row.PersonId);
        return [.. rows.Select(row => Match.Of(row, [.. about[row.PersonId]], terms, area.Today(clock)))];
    }
}
