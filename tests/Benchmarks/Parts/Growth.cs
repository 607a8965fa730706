using System.Text.RegularExpressions;
using Benchmarks.Serving;

namespace Benchmarks.Parts;

/// <summary>The same searches, finding as many, the same people's pages, the same worker's day, the same lead's team and the same front door, beside a thousand and a hundred thousand people.</summary>
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

        using var leadInFew = await Visitor.SignInAsync(few.Address, "lead@demo.example");
        using var leadInMany = await Visitor.SignInAsync(many.Address, "lead@demo.example");
        using var doorInFew = await Visitor.SignInAsync(few.Address, "frontdoor@demo.example");
        using var doorInMany = await Visitor.SignInAsync(many.Address, "frontdoor@demo.example");
        var days = await SameAsync("/", inFew, inMany);
        var teams = await SameAsync("/team", leadInFew, leadInMany);
        var doors = await SameAsync("/referrals", doorInFew, doorInMany);
        var pages = await Loads.InTurnsAsync(size, 1, people.Page(few, inFew), people.Page(many, inMany));
        var searches = await Loads.InTurnsAsync(size, 1, people.Search(few, inFew), people.Search(many, inMany));
        var name = $"{size.Many:N0} people against {size.Few:N0}";
        table.Add($"Person page, {name}: CPU a request", pages[0].CpuMilliseconds, pages[1].CpuMilliseconds, "ms", 1.3);
        table.Add($"My day, {name}: CPU a request", days[0].CpuMilliseconds, days[1].CpuMilliseconds, "ms", 1.3);
        table.Add($"Team today, {name}: CPU a request", teams[0].CpuMilliseconds, teams[1].CpuMilliseconds, "ms", 1.3);
        table.Add($"Front door, {name}: CPU a request", doors[0].CpuMilliseconds, doors[1].CpuMilliseconds, "ms", 1.3);
        table.Add($"{people.Searches.Count} searches, {name}: CPU a search", searches[0].CpuMilliseconds, searches[1].CpuMilliseconds, "ms", 1.3);
        table.Add($"{people.Searches.Count} searches, {name}: time a search", 1_000 / searches[0].PerSecond, 1_000 / searches[1].PerSecond, "ms", 1.3);

        async Task<IReadOnlyList<Cost>> SameAsync(string page, Visitor one, Visitor other)
        {
            var (shown, beside) = (Links(await one.GetAsync(page)), Links(await other.GetAsync(page)));
            if (shown == 0 || shown != beside) throw new InvalidOperationException($"{page} names {shown} and {beside} people or referrals: not the same work.");
            return await Loads.InTurnsAsync(size, 1, new Load(few, _ => one.GetAsync(page)), new Load(many, _ => other.GetAsync(page)));
        }
    }

    private static int Links(string page) => Link().Count(page);

    private static string Found(string page) => string.Join(' ', Heading().Matches(page).Select(match => match.Value));

    [GeneratedRegex(@"Nobody found|(?:The first )?\d+ (?:person|people) (?:found|with a similar name)")]
    private static partial Regex Heading();

    [GeneratedRegex("href=\"/(?:people|referrals)/[0-9a-f-]{36}\"")]
    private static partial Regex Link();
}
