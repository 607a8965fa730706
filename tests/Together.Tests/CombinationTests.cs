using System.Net;
using AngleSharp.Dom;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Together.Tests;

/// <summary>
/// Every combination of modules on and off, and of folders there and deleted, on one area in which all of them were at work with one person: the pages of those that are on answer,
/// nothing leads to those that are not, what they wrote reads, and nothing of it is lost.
/// </summary>
public sealed class CombinationTests
{
    // what whoever looks at the record leaves behind
    private static readonly string[] s_ofLooking = ["core_audit", "core_audit_batch", "core_audit_segment", "core_session", "core_search", "core_job"];

    /// <summary>The modules that are on: every combination of those that the platform promises, an area's own beside them.</summary>
    public static TheoryData<DatabaseEngine, string> Combinations
    {
        get
        {
            var rows = new TheoryData<DatabaseEngine, string>();
            foreach (var on in Enumerable.Range(0, 1 << Varied.Count).Select(number => Varied.Where((_, at) => (number & (1 << at)) != 0))) Add(rows, on);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Combinations))]
    public async Task Switched_off_a_module_leaves_no_page_no_link_no_tab_and_no_entry_and_everything_of_it_is_there_again_when_it_is_on(DatabaseEngine engine, string on)
    {
        var off = Off(on);
        var whole = await Whole.OwnAsync(engine);
        var before = await KeptAsync(whole);
        var pages = whole.Work.Pages;
        await using (var platform = await whole.StartAsync(Everything.Modules, off))
        {
            var round = await Round.StartAsync(platform, whole, off);
            Problems.None(on, await round.ProblemsAsync(ofRoles: true));
            foreach (var page in pages.Where(page => off.Contains(page.Area)))
            {
                Assert.Equal((page, HttpStatusCode.NotFound), (page, (await round.Browser.AskAsync(Seeds.Address(page, whole.Person))).Status));
            }
        }

        Assert.Equal([], Dump.Changed(before, await KeptAsync(whole)));
        await using (var again = await whole.StartAsync(Everything.Modules))
        {
            var theirs = pages.Where(page => off.Contains(page.Area) && whole.AnsweredBy.ContainsKey($"{page}") && page.Parameters is [] or ["personId"]);
            foreach (var those in theirs.GroupBy(page => whole.AnsweredBy[$"{page}"]))
            {
                using var browser = await again.SignInAsync(those.Key);
                foreach (var page in those) Assert.Equal((page, HttpStatusCode.OK), (page, (await browser.AskAsync(Seeds.Address(page, whole.Person))).Status));
            }
        }

        Assert.Equal([], Dump.Changed(before, await KeptAsync(whole)));
        await whole.Database.DisposeAsync();
    }

    [Theory, EveryEngine]
    public async Task Every_page_that_names_nothing_but_the_person_answers_somebody(DatabaseEngine engine)
    {
        var whole = await Whole.OfAsync(engine);
        Assert.Equal([], whole.Work.Pages.Where(page => page is { Area.Length: > 0, Parameters: [] or ["personId"] } && !whole.AnsweredBy.ContainsKey($"{page}")).Select(page => $"{page}"));
    }

    /// <summary>Whose folders are left: all but one, and none; every combination where tests go deep.</summary>
    public static TheoryData<DatabaseEngine, string> Left
    {
        get
        {
            if (!Depth.IsUsual) return Combinations;
            var rows = new TheoryData<DatabaseEngine, string>();
            foreach (var left in Varied.Select(gone => Varied.Where(key => key != gone)).Append([])) Add(rows, left);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Left))]
    public async Task When_its_folder_is_deleted_the_record_still_reads_and_everything_is_there_when_it_is_back(DatabaseEngine engine, string on)
    {
        var gone = Off(on);
        var whole = await Whole.OwnAsync(engine);
        var before = await KeptAsync(whole);
        await using (var platform = await whole.StartAsync(Everything.Modules.Where(module => !gone.Contains(module.Info.Key))))
        {
            var round = await Round.StartAsync(platform, whole, gone);
            Problems.None(on, await round.ProblemsAsync(ofRoles: !Depth.IsUsual));
        }

        await using (await whole.StartAsync(Everything.Modules))
        {
        }

        Assert.Equal([], Dump.Changed(before, await KeptAsync(whole)));
        await whole.Database.DisposeAsync();
    }

    private static List<string> Varied { get; } = [.. Everything.Keys.Intersect(ThereTests.Promised)];

    private static List<string> Off(string on) => [.. Varied.Except(on.Split(' '))];

    private static void Add(TheoryData<DatabaseEngine, string> rows, IEnumerable<string> on)
    {
        foreach (var row in Engines.Rows) rows.Add(new TheoryDataRow<DatabaseEngine, string>(row.Engine, string.Join(' ', on)) { Skip = row.Skip });
    }

    private static async Task<IReadOnlyList<string>> KeptAsync(Whole whole) => [.. (await Dump.OfAsync(whole.Database.Options)).Where(line => !s_ofLooking.Contains(line.Split(':')[0]))];
}
