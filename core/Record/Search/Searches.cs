using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Search;

/// <summary>Keeps searches out of the address bar: on the server, for 30 minutes, for the worker who made them.</summary>
public sealed class Searches(IDatabase database, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal const int MostShown = 25;
    internal const int MostAlike = 10;

    private const int MostLookedAt = 300;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    // a record's start may take longer to type than the search lives
    public static readonly TimeSpan LifeOfStart = TimeSpan.FromHours(12);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Forgets what was searched for, once no page can ask for it.</summary>
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
        await database.OneAsync<string>(SearchSql.Kept, new { search, worker = worker.Id, now = Now - grace }) is { } kept
            ? SearchTerms.From(kept)
            : null;

    /// <summary>The first people that match, and those with similar names, with what tells them apart: two queries.</summary>
    internal async Task<FoundPeople> RunAsync(SearchTerms terms)
    {
        var (today, keys) = (area.Today(clock), terms.Keys(area.Today(clock)));
        var found = await database.PageAsync<FoundRow>(SearchSql.Find, keys, MostLookedAt);
        var same = found.Rows.Where(row => row.Place < FoundRow.Alike).ToList();
        var alike = Likeness.Rank(found.Rows.Where(row => row.Place == FoundRow.Alike), keys).Take(MostAlike);
        List<FoundRow> shown = [.. same.Take(MostShown), .. alike];
        var about = (await database.ManyAsync<AboutRow>(SearchSql.About, new { people = shown.Select(row => row.PersonId).ToList() })).ToLookup(row => row.PersonId);
        var matches = shown.Select(row => (row.Place, Match: Match.Of(row, [.. about[row.PersonId]], terms, today))).ToLookup(one => one.Place == FoundRow.Alike, one => one.Match);
        return new([.. matches[false]], same.Count > MostShown, [.. matches[true]]);
    }
}

/// <summary>What a search found.</summary>
/// <param name="Same">Those with the words, the number or the reference, the likeliest first.</param>
/// <param name="More">Whether there are more of them.</param>
/// <param name="Alike">Those whose names look or sound like it, the likeliest first.</param>
internal sealed record FoundPeople(IReadOnlyList<Match> Same, bool More, IReadOnlyList<Match> Alike)
{
    public static readonly FoundPeople Nobody = new([], false, []);
}
