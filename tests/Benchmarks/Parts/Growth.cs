using System.Text.RegularExpressions;

using Benchmarks.Serving;

namespace Benchmarks.Parts;

/// <summary>The same searches, finding as many, and the same people's pages, beside a thousand and a hundred thousand people.</summary>
internal static partial class Growth
{
    public static async Task RunAsync(Built built, Size size, Table table)
    {
        var start = await built.HostAsync(1);
        var (fewData, manyData) = (await built.PeopleAsync(size.Few, "growth"), await built.PeopleAsync(size.Many, "growth"));
        await using var few = await start(fewData);
        await using var many = await start(manyData);
        using var inFew = await Visitor.SignInAsync(few.Address);
        using var inMany = await Visitor.SignInAsync(many.Address);
        var people = People.Of(fewData);
        foreach (var text in people.Searches)
        {
            var (one, other) = (Found(await People.FindAsync(inFew, text)), Found(await People.FindAsync(inMany, text)));
            if (one != other) throw new InvalidOperationException($"A search found “{one}” and “{other}”: not the same work.");
        }

        var pages = await Loads.InTurnsAsync(size, 1, people.Page(few, inFew), people.Page(many, inMany));
        var searches = await Loads.InTurnsAsync(size, 1, people.Search(few, inFew), people.Search(many, inMany));
        var name = $"{size.Many:N0} people against {size.Few:N0}";
        table.Add($"Person page, {name}: CPU a request", pages[0].CpuMilliseconds, pages[1].CpuMilliseconds, "ms", 1.3);
        table.Add($"{people.Searches.Count} searches, {name}: CPU a search", searches[0].CpuMilliseconds, searches[1].CpuMilliseconds, "ms", 1.3);
        table.Add($"{people.Searches.Count} searches, {name}: time a search", 1_000 / searches[0].PerSecond, 1_000 / searches[1].PerSecond, "ms", 1.3);
    }

    private static string Found(string page) => string.Join(' ', Heading().Matches(page).Select(match => match.Value));

    [GeneratedRegex(@"Nobody found|(?:The first )?\d+ (?:person|people) (?:found|with a similar name)")]
    private static partial Regex Heading();
}
