using Platform.Record.Names;
using Platform.Record.Search;
using Platform.Record.Search.Matches;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Record.Starting;

/// <summary>Somebody on the record who may be the one whose record is being started.</summary>
/// <param name="Match">Who it is, with what tells them apart.</param>
/// <param name="Why">What of the answers is the same.</param>
internal sealed record Resemblance(Match Match, string Why);

/// <summary>
/// Looks for whoever may be the person already, among the people this worker sees: that somebody else has a record is not
/// said here, nor can it be told from the page.
/// </summary>
public sealed class AlreadyHere(IDatabase database, Searches searches, LocalArea area, TimeProvider clock)
{
    private const int MostNames = 4, MostLookedAt = 50, MostShown = 5;

    /// <summary>The likeliest first, for the answers of a start that a search led to; a query for each name that was typed, and one for all they find.</summary>
    internal async Task<IReadOnlyList<Resemblance>> FindAsync(StartInput input, SearchTerms begun)
    {
        var likely = new List<(FoundRow Row, SearchTerms Terms, Alike Alike)>();
        foreach (var terms in Terms(input, begun))
        {
            var keys = terms.Keys(area.Today(clock));
            var found = await database.PageAsync<FoundRow>(terms.Find, keys, MostLookedAt);
            likely.AddRange(found.Rows.Select(row => (row, terms, Alike.Of(row, keys))).Where(one => one.Item3.IsLikely));
        }

        var shown = likely.OrderByDescending(one => one.Alike.Score).DistinctBy(one => one.Row.PersonId).Take(MostShown).ToList();
        var told = new List<Resemblance>();
        foreach (var some in shown.GroupBy(one => one.Terms))
        {
            var matches = await searches.TellAsync([.. some.Select(one => one.Row)], some.Key);
            told.AddRange(matches.Zip(some, (match, one) => new Resemblance(match, one.Alike.InWords())));
        }
        return [.. told.OrderBy(one => shown.FindIndex(row => row.Row.PersonId == one.Match.Person))];
    }

    private IEnumerable<SearchTerms> Terms(StartInput input, SearchTerms begun) =>
        StartRecord.NamesTyped(input).Where(name => Fold.Words(name).Count > 0).DistinctBy(name => Fold.Whole(name)).Take(MostNames)
            .Select(name => new SearchTerms(name, StartRecord.BornTyped(input, area.Today(clock)) is null ? null : input.Born) { InSight = begun.InSight });
}
