using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Record.Tests.Desk;

namespace Record.Tests.Search;

public sealed class SearchTests
{
    [Theory, EveryEngine]
    public async Task A_person_is_found_by_any_word_of_any_name_and_by_each_number(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Red jacket, bus station", ("LegalName", "Siân O'Neil-Smith"), ("OtherNames", "Titch; Жанна"));
        await worker.AddNumberAsync(person.Path, "NhsNumber", "999 000 0018");
        await worker.AddNumberAsync(person.Path, "NiNumber", "AB 12 34 56 C");
        await worker.AddNumberAsync(person.Path, "LocalReference", "L00001");

        foreach (var text in (string[])["red", "JACKET bus", "jack re", "sian", "SIÂN", "o’neil", "O Neil-Smith", "oneilsmith", "smith", "tit", "жан",
            "red smith titch", "999 000 0018", "9990000018", "ab123456c", "l 00001"])
        {
            Assert.Equal(["Red jacket, bus station"], (await worker.FindAsync(text)).NamesFound());
        }

        foreach (var text in (string[])["redd", "acket", "sian jones", "neil", "9990000026", "AB123456D", "L0000", "%", "_", "z"])
        {
            Assert.Empty((await worker.FindAsync(text)).NamesFound());
        }
    }

    [Theory, EveryEngine]
    public async Task The_exact_name_comes_first_then_the_exact_word_then_the_start_of_one(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        foreach (var name in (string[])["Samantha Able", "Zed Sam", "Sam", "Sammy"])
        {
            await worker.StartPersonAsync(name);
        }

        Assert.Equal(["Sam", "Zed Sam", "Samantha Able", "Sammy"], (await worker.FindAsync("sam")).NamesFound());
    }

    [Theory, EveryEngine]
    public async Task The_start_of_a_name_comes_before_the_start_of_a_later_word_whatever_is_known_of_them(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        foreach (var (name, born) in ((string, string?)[])[("Anne Sampson", "3/4/1986"), ("Bo Samuels", "1975"), ("Samira Zed", null), ("Samson Able", null)])
        {
            await worker.StartPersonAsync(name, ("Born", born));
        }

        Assert.Equal(["Samira Zed", "Samson Able", "Anne Sampson", "Bo Samuels"], (await worker.FindAsync("sam")).NamesFound());
    }

    [Theory, EveryEngine]
    public async Task A_whole_date_of_birth_alone_finds_those_in_sight_who_were_born_on_that_day(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var stranger = await platform.SignInAsync("housing@demo.example");
        foreach (var (name, born) in ((string, string)[])[("Robin", "3/4/1986"), ("Al", "3 April 1986"), ("Month", "April 1986"), ("Swapped", "4/3/1986"), ("Next", "4/4/1986")])
        {
            await worker.StartPersonAsync(name, ("Born", born));
        }

        platform.Sql.Clear();
        var found = await worker.FindAsync("", "3/4/1986");
        Assert.Equal(["SearchSql.Kept", "SearchSql.FindBorn", "SearchSql.About"], platform.Reads());
        Assert.Equal(["Al", "Robin"], found.NamesFound());
        Assert.Contains("2 people born on that day", found.Text, StringComparison.Ordinal);
        Assert.Empty((await stranger.FindAsync("", "3/4/1986")).NamesFound());
        // a month is kept as its first day
        Assert.Empty((await worker.FindAsync("", "1/4/1986")).NamesFound());

        var start = await worker.OpenAsync(found.LinkTo("Start a record"));
        Assert.Equal("3/4/1986", start.Document.QuerySelector("#Input_Born")!.GetAttribute("value"));
        Assert.Contains("Enter a name as well", (await worker.FindAsync("", "April 1986")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Enter a name as well", (await worker.FindAsync(" ", "about 40")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Those_born_on_one_day_are_shown_25_at_most(DatabaseEngine engine)
    {
        await using var town = await Forgiving.Town.BuildAsync(engine, 26, born: new DateOnly(1986, 4, 3));
        using var worker = await town.Platform.SignInAsync("navigator@demo.example");

        var found = await worker.FindAsync("", "3/4/1986");

        Assert.Equal(25, found.NamesFound().Count);
        Assert.Contains("The first 25 people born on that day", found.Text, StringComparison.Ordinal);
        Assert.Contains("There are more. Add a name to narrow it down.", found.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_date_of_birth_narrows_and_keeps_whoever_may_be_meant(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        foreach (var (name, born) in ((string, string?)[])[("Al Exact", "3/4/1986"), ("Al Month", "April 1986"), ("Al Year", "1986"),
            ("Al About", "about 42"), ("Al Unknown", null), ("Al Other", "3/4/1975"), ("Al Swapped", "4/3/1986"), ("Al May", "May 1986")])
        {
            await worker.StartPersonAsync(name, ("Born", born));
        }

        Assert.Equal(
            ["Al About", "Al Exact", "Al Month", "Al Swapped", "Al Unknown", "Al Year"],
            (await worker.FindAsync("al", "3 April 1986")).NamesFound().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Al About", "Al Exact", "Al May", "Al Month", "Al Swapped", "Al Unknown", "Al Year"],
            (await worker.FindAsync("al", "1986")).NamesFound().Order(StringComparer.Ordinal));
        Assert.Equal(["Al Other", "Al Unknown"], (await worker.FindAsync("al", "April 1975")).NamesFound().Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task A_result_tells_the_other_name_the_year_and_who_supports_them(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        await worker.StartPersonAsync("Gem", ("OtherNames", "Ruby Stone; Rocky"), ("Born", "1986"));

        var found = (await worker.FindAsync("stone")).TextOf("main li.area-card");
        Assert.Contains("Gem also Ruby Stone", found, StringComparison.Ordinal);
        Assert.Contains("Born 1986, 39 or 40", found, StringComparison.Ordinal);
        Assert.Contains("Front door: no lead worker yet, Navigators", found, StringComparison.Ordinal);
        Assert.DoesNotContain("also", (await worker.FindAsync("gem")).TextOf("main li.area-card"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Another_teams_people_are_not_found_and_a_colleagues_are(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var colleague = await platform.SignInAsync("lead@demo.example");
        using var stranger = await platform.SignInAsync("housing@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        await worker.AddNumberAsync(person.Path, "NhsNumber", "9990000018");

        Assert.Equal(["Robin"], (await colleague.FindAsync("robin")).NamesFound());
        Assert.Empty((await stranger.FindAsync("robin")).NamesFound());
        Assert.Empty((await stranger.FindAsync("9990000018")).NamesFound());
        foreach (var page in (string[])["", "/edit", "/story", "/story/add", "/ways/add", "/identifiers/add"])
        {
            Assert.Equal(HttpStatusCode.OK, (await colleague.OpenAsync(person.Path + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(person.Path + page)).Status);
        }
    }

    [Theory, EveryEngine]
    public async Task A_search_belongs_to_its_worker_and_lives_for_half_an_hour(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var colleague = await platform.SignInAsync("lead@demo.example");
        await worker.StartPersonAsync("Robin");
        var found = await worker.FindAsync("robin");

        Assert.Contains("That search has ended", (await colleague.OpenAsync(found.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("That search has ended", (await colleague.OpenAsync(found.LinkTo("Start a record"))).Text, StringComparison.Ordinal);
        platform.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(["Robin"], (await worker.OpenAsync(found.Path)).NamesFound());
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("That search has ended", (await worker.OpenAsync(found.Path)).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task At_most_25_are_shown_and_the_page_says_so_with_the_same_three_queries(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        for (var number = 1; number <= 26; number++)
        {
            await worker.StartPersonAsync($"Tester {number}");
        }

        platform.Sql.Clear();
        var found = await worker.FindAsync("tester");
        Assert.Equal(25, found.NamesFound().Count);
        Assert.Contains("The first 25 people found", found.Text, StringComparison.Ordinal);
        Assert.Equal(["SearchSql.Kept", "SearchSql.FindAmongFew", "SearchSql.About"], platform.Reads());
    }

    [Theory, EveryEngine]
    public async Task A_search_for_nothing_or_an_impossible_date_says_what_to_do_and_keeps_what_was_typed(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");

        Assert.Contains("Enter a name, a nickname", (await worker.FindAsync("")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Enter at least one letter", (await worker.FindAsync("---")).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var refused = await worker.FindAsync("<b>Sam", "31/02/1980");
        Assert.Contains("“31/02/1980” is not a date that exists", refused.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("<b>Sam", refused.Document.QuerySelector("#Input_Text")!.GetAttribute("value"));
    }

    [Theory, EveryEngine]
    public async Task Those_who_support_nobody_cannot_search(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        foreach (var email in (string[])["commissioner@demo.example", "admin@demo.example", "governance@demo.example"])
        {
            using var browser = await platform.SignInAsync(email);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.AskAsync("/people/search")).Status);
        }
    }
}
