using System.Globalization;
using Platform.Conformance.Running;
using Platform.Sdk.Access;

namespace Record.Tests.Access.Worlds;

/// <summary>One look of somebody at one page or at every list, compared with the rules: nothing where they agree, and otherwise what differs.</summary>
internal static class Look
{
    public static async Task<string?> AtAsync(this House house, Colleague who, Surface page, Settled one, Action<int>? count = null)
    {
        var expected = Oracle.Answer(who, one.Is, page.Rule!);
        var answer = await house.Browsers[who].AskAsync(page.For(one));
        var (status, where) = ((int)answer.Status, $"{who.Email} at {page} of {one}");
        count?.Invoke(status);
        if (status != expected && !(expected == 200 && page.MayBeEmpty && status is 404 or 302)) return $"{where}: {status} and not {expected}";
        if (status != 200) return Names(answer, one) ? $"{where}: {status}, and tells the name" : null;
        foreach (var mark in Oracle.Marks)
        {
            var (stands, may) = (answer.Html.Contains(one.WordOf(mark), StringComparison.OrdinalIgnoreCase), Oracle.Reads(who, one.Is, mark));
            if (stands && !may) return $"{where}: shows “{mark.Word}”";
            if (!stands && may && mark.On.Contains(page.Template)) return $"{where}: does not show “{mark.Word}”";
        }

        return null;
    }

    /// <summary>My day, a search, and one more page: whom they name.</summary>
    public static async Task<string?> AtListsAsync(this House house, Colleague who, IReadOnlyList<Settled> people, int turn)
    {
        var browser = house.Browsers[who];
        if (Differs(await browser.AskAsync("/"), one => Oracle.IsInMyDay(who, one.Is)) is { } day) return day;
        if (who.Role == Role.Lead && Differs(await browser.AskAsync("/team"), one => Oracle.IsInTeamToday(who, one.Is)) is { } team) return team;
        var search = Guid.Empty;
        if (Oracle.Searches(who))
        {
            search = await house.SearchAsync(who, people);
            var found = await browser.AskAsync($"/people/search/{search}");
            if (Differs(found, one => Oracle.Finds(who, one.Is)) is { } difference) return difference;
            var said = found.TextOf("main h2").Split(' ')[0];
            if (found.NamesFound().Count.ToString(CultureInfo.InvariantCulture) is var listed && listed != (said == "Nobody" ? "0" : said)) return $"{who.Email} is told of {said} and shown {listed}";
        }

        var other = house.Lists[turn % house.Lists.Count];
        var page = await browser.AskAsync(other.With(search));
        var mayName = other.Page.Area.Length > 0 || other.Template is "" or "team" or "people/search/{searchId}" or "people/start/{searchId}";
        return people.FirstOrDefault(one => Names(page, one) && !(mayName && Oracle.Finds(who, one.Is))) is { } named ? $"{who.Email} at {other}: is told of {named}" : null;

        string? Differs(TestPage answer, Func<Settled, bool> expected) =>
            people.FirstOrDefault(one => Names(answer, one) != expected(one)) is { } one ? $"{who.Email} at {answer.Path.Split('/', 4)[1]}: {(expected(one) ? "is not" : "is")} shown {one}" : null;
    }

    private static bool Names(TestPage answer, Settled one) =>
        answer.Html.Contains(one.Name, StringComparison.OrdinalIgnoreCase) || answer.Html.Contains(one.Word, StringComparison.OrdinalIgnoreCase);
}
