using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Merging;
using Platform.Record.Merging.Deciding;
using Platform.Sdk.Data;
using static Record.Tests.Desk;
using static Record.Tests.Merging.MergeDesk;

namespace Record.Tests.Merging;

/// <summary>Two records that are of one person, by the pages.</summary>
public sealed class MergeTests
{
    private static readonly Sql s_share = new("""
        insert into core_sharing (sharing_id, person_id, organisation_id, legal_basis, purpose, from_on, until_on, review_on, recorded_by, recorded_at, ended_at, version)
        select @id, @person, o.organisation_id, 'Consent', 'Test', @from, @until, @until, 'The test', @at, @ended, 1 from core_organisation o where o.name = (select min(n.name) from core_organisation n)
        """);

    private static readonly Sql s_open = new("select count(*) from core_sharing h where h.person_id = @person and h.ended_at is null");

    private static readonly Sql s_besides = new("select count(*) from core_audit a where a.subject_id = @subject and a.action = 'view' and a.page = '/Merging/Proposing/Propose'");

    [Theory, EveryEngine]
    public async Task Each_answer_says_of_which_record_it_is_where_they_stand_under_each_other(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var (wren, _) = await TwoAsync(worker);

        var page = await worker.OpenAsync((await worker.OpenAsync($"{wren}/merges")).LinkTo("Compare with"));

        var name = page.Document.QuerySelectorAll("main table.area-stacked tbody tr").Single(row => row.QuerySelector("th")!.TextContent.StartsWith("Name they use", StringComparison.Ordinal));
        Assert.Equal([("Wren, goes on", "Wren"), ("Heron, goes into the first", "Heron")], name.QuerySelectorAll("td").Select(cell => (cell.GetAttribute("data-of")!, cell.TextContent)));
        Assert.All(page.Document.QuerySelectorAll("main table.area-stacked tbody td"), cell => Assert.NotNull(cell.GetAttribute("data-of")));
    }

    [Theory, EveryEngine]
    public async Task Two_with_the_same_number_are_suggested_compared_and_merged_by_somebody_else_and_nothing_is_lost(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var outside = await platform.SignInAsync("housing@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        Assert.Contains("may be the same person", (await worker.OpenAsync(wren)).Text, StringComparison.Ordinal);
        Assert.Contains("Has the same number", (await worker.OpenAsync($"{wren}/merges")).Text, StringComparison.Ordinal);

        var proposed = await ProposeAsync(worker, wren, heron, "Theirs");
        Assert.Contains("waits to be decided", proposed.Text, StringComparison.Ordinal);
        var seen = new { subject = (Guid?)Guid.Parse(heron.Split('/')[^1]) };
        Assert.True(await platform.InScopeAsync(scope => scope.Database.OneAsync<long>(s_besides, seen)) > 0, "who is shown beside somebody is shown");
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.AskAsync($"{proposed.Path}/decide")).Status);
        Assert.DoesNotContain("Two records of one", (await worker.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("two records are of one person", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
        var done = await DecideAsync(lead, proposed.Path);
        Assert.Contains("Merged", done.RowOf("Where it stands"), StringComparison.Ordinal);

        var one = await worker.OpenAsync(wren);
        Assert.Equal("Heron", one.RowOf("Name they use"));
        Assert.Equal("Wren", one.RowOf("Other name"));
        var story = (await worker.OpenAsync($"{wren}/story")).Text;
        Assert.Contains("told as Wren", story, StringComparison.Ordinal);
        Assert.Contains("told as Heron", story, StringComparison.Ordinal);
        Assert.Contains("Two records became one", (await worker.OpenAsync($"{wren}/timeline")).Text, StringComparison.Ordinal);
        Assert.Equal($"{wren}/story", (await worker.OpenAsync($"{heron}/story")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.AskAsync(heron)).Status);
        Assert.Equal(["Heron"], (await worker.FindAsync("Heron")).NamesFound());
        Assert.Equal(["Heron"], (await worker.FindAsync("Wren")).NamesFound());
        Assert.Contains("wrote in the record", (await lead.OpenAsync($"{wren}/looks")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("two records are of one person", (await lead.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Undone_later_every_row_is_where_it_was_and_what_was_written_since_goes_where_the_reviewer_says(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        platform.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(3);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var proposed = await ProposeAsync(worker, wren, heron, "Theirs");
        var before = await KeptAsync(platform);
        await DecideAsync(lead, proposed.Path);
        Assert.NotEqual(before, await KeptAsync(platform));
        platform.Clock.Advance(TimeSpan.FromDays(3));
        using var later = await platform.SignInAsync("navigator@demo.example");
        using var leadLater = await platform.SignInAsync("lead@demo.example");

        await later.SubmitAsync(await later.OpenAsync(proposed.Path), Fields(("Because", "Two sisters.")));
        Assert.Equal(HttpStatusCode.Forbidden, (await later.AskAsync($"{proposed.Path}/undo")).Status);
        var undo = await leadLater.OpenAsync($"{proposed.Path}/undo");
        Assert.Contains("Nothing was written since", undo.Text, StringComparison.Ordinal);
        var late = await leadLater.OpenAsync(undo.Path);
        var undone = await leadLater.SubmitAsync(undo, Fields(("Decision", "Yes")));

        Assert.Contains("undone", undone.RowOf("Where it stands"), StringComparison.Ordinal);
        var told = await leadLater.SubmitAsync(late, Fields(("Decision", "No")));
        Assert.Contains("Somebody else has just decided this.", told.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.NotNull(told.Document.QuerySelector("input[name='Input.Decision'][value=No][checked]"));
        Assert.DoesNotContain("Heron", told.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(proposed.Path, (await leadLater.AskAsync(undo.Path)).Location);
        Assert.Equal(before, await KeptAsync(platform));
        Assert.Equal("Heron", (await later.OpenAsync(heron)).RowOf("Name they use"));
        Assert.Equal(heron, (await later.OpenAsync(heron)).Path);

        // once more, and this time somebody tells us more before it is undone
        var again = await ProposeAsync(later, wren, heron, "Mine");
        await DecideAsync(leadLater, again.Path);
        await later.TellAsync(wren, "told afterwards, for Heron");
        await later.TellAsync(wren, "told afterwards, for Wren");
        await later.SubmitAsync(await later.OpenAsync(again.Path), Fields(("Because", "Two sisters.")));
        undo = await leadLater.OpenAsync($"{again.Path}/undo");
        var mark = undo.Document.QuerySelectorAll("input[type=checkbox]").Single(box => box.ParentElement!.TextContent.Contains("for Heron", StringComparison.Ordinal)).GetAttribute("value");
        await leadLater.SubmitAsync(undo, new Dictionary<string, string?> { ["Input.Decision"] = "Yes", ["Input.Over"] = mark });
        Assert.Contains("for Heron", (await later.OpenAsync($"{heron}/story")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("for Heron", (await later.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);
        Assert.Contains("for Wren", (await later.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Nobody_decides_what_they_proposed_themselves_and_of_two_who_decide_at_once_one_does(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var elsewhere = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var own = await ProposeAsync(lead, wren, heron, "Mine");
        Assert.Contains("proposed this yourself", (await DecideAsync(lead, own.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(heron, (await worker.OpenAsync(heron)).Path);
        Assert.Contains("has proposed this already", (await ProposeAsync(worker, heron, wren, "Mine")).Text, StringComparison.Ordinal);

        var (gull, crow) = await TwoAsync(worker, "Gull", "Crow", "999 123 4578");
        var proposed = await ProposeAsync(worker, gull, crow, "Mine");
        var forms = (await lead.OpenAsync($"{proposed.Path}/decide"), await elsewhere.OpenAsync($"{proposed.Path}/decide"));
        var answers = await Task.WhenAll(lead.SubmitAsync(forms.Item1, Fields(("Decision", "Yes"))), elsewhere.SubmitAsync(forms.Item2, Fields(("Decision", "Yes"))));
        Assert.Single(answers, answer => answer.Path == proposed.Path);
        Assert.Equal(gull, (await worker.OpenAsync(crow)).Path);
    }

    [Theory, EveryEngine]
    public async Task What_was_being_written_on_a_record_that_went_into_another_ends_there_and_answers_only_those_who_may_see_it(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var (telling, editing) = (await worker.OpenAsync($"{heron}/story/add"), await worker.OpenAsync($"{heron}/edit"));
        var proposed = await ProposeAsync(worker, wren, heron, "Mine");
        await DecideAsync(lead, proposed.Path);

        await worker.SubmitAsync(telling, Fields(("Words", "told in the very moment")));
        Assert.Contains("told in the very moment", (await worker.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was lost", (await worker.SubmitAsync(editing, Fields(("Name", "Heron the second")))).Text, StringComparison.Ordinal);
        Assert.Equal("Wren", (await worker.OpenAsync(wren)).RowOf("Name they use"));
        await platform.InServicesAsync(async services =>
        {
            await services.GetRequiredService<Late>().SweepAsync();
            return true;
        });
        Assert.Contains("told in the very moment", (await worker.OpenAsync($"{wren}/story")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task One_after_another_they_are_undone_the_last_first(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var (gull, _) = await TwoAsync(worker, "Gull", "Crow", Number);
        var first = await DecideAsync(lead, (await ProposeAsync(worker, wren, heron, "Mine")).Path);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await DecideAsync(lead, (await ProposeAsync(worker, gull, wren, "Mine")).Path);
        Assert.Equal(gull, (await worker.OpenAsync(heron)).Path);

        var earlier = $"{gull}/merges/{first.Path.Split('/')[^1]}";
        await worker.SubmitAsync(await worker.OpenAsync(earlier), Fields(("Because", "Two people.")));
        var refused = await lead.SubmitAsync(await lead.OpenAsync($"{earlier}/undo"), Fields(("Decision", "Yes")));
        Assert.Contains("Undo that first", refused.Text, StringComparison.Ordinal);
        await worker.SubmitAsync(await worker.OpenAsync(second.Path), Fields(("Because", "Two people.")));
        await lead.SubmitAsync(await lead.OpenAsync($"{second.Path}/undo"), Fields(("Decision", "Yes")));
        Assert.Equal(wren, (await worker.OpenAsync(heron)).Path);
        await lead.SubmitAsync(await lead.OpenAsync($"{first.Path}/undo"), Fields(("Decision", "Yes")));
        Assert.Equal(heron, (await worker.OpenAsync(heron)).Path);
    }

    [Theory, EveryEngine]
    public async Task What_closed_either_record_closes_both_and_whoever_sees_more_is_named_before(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var form = await lead.OpenAsync($"{heron}/locks/add");
        await lead.SubmitAsync(form, Fields(("WorkerId", Access.EmergencyTests.Colleague(form, "Hana Housing")), ("Reason", "They were married.")));
        var proposed = await ProposeAsync(worker, wren, heron, "Mine");
        Assert.Contains("Hana Housing is kept away from the record of Heron, and will be from that of Wren too.", (await lead.OpenAsync($"{proposed.Path}/decide")).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody: whoever sees one of the two sees the other as well", (await lead.OpenAsync($"{proposed.Path}/decide")).Text, StringComparison.Ordinal);
        Assert.Contains("Say how you know that they are not the same", (await DecideAsync(lead, proposed.Path, "No")).Text, StringComparison.Ordinal);
        await DecideAsync(lead, proposed.Path);
        Assert.Contains("Hana Housing", (await lead.OpenAsync($"{wren}/locks")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_was_taken_back_on_one_record_ends_on_the_other_and_comes_back_only_when_the_merge_is_undone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        platform.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(3);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var now = platform.Clock.GetUtcNow().UtcDateTime;
        await ShareAsync(platform, wren, now.AddDays(-5), null);
        await ShareAsync(platform, heron, now.AddDays(-9), now.AddDays(-2));
        var before = await KeptAsync(platform);
        var merge = (await DecideAsync(lead, (await ProposeAsync(worker, wren, heron, "Mine")).Path)).Path;
        Assert.Equal(0, await OpenAsync(platform, wren));

        await worker.SubmitAsync(await worker.OpenAsync(merge), Fields(("Because", "Two sisters.")));
        await lead.SubmitAsync(await lead.OpenAsync($"{merge}/undo"), Fields(("Decision", "No")));
        Assert.Equal(wren, (await worker.OpenAsync(heron)).Path);
        await worker.SubmitAsync(await worker.OpenAsync(merge), Fields(("Because", "They are, she says.")));
        await lead.SubmitAsync(await lead.OpenAsync($"{merge}/undo"), Fields(("Decision", "Yes")));
        Assert.Equal(1, await OpenAsync(platform, wren));
        Assert.Equal(0, await OpenAsync(platform, heron));
        Assert.Equal(before.Count, (await KeptAsync(platform)).Count);
    }

    private static Task<bool> ShareAsync(TestPlatform platform, string person, DateTime at, DateTime? ended) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteOneAsync(
            s_share, new { id = Ids.New(), person = Guid.Parse(person.Split('/')[^1]), at, ended, from = DateOnly.FromDateTime(at), until = DateOnly.FromDateTime(at).AddYears(1) }));
        return true;
    });

    private static Task<int> OpenAsync(TestPlatform platform, string person) =>
        platform.InScopeAsync(scope => scope.Database.OneAsync<int>(s_open, new { person = Guid.Parse(person.Split('/')[^1]) }));

    [Theory, EveryEngine]
    public async Task Two_people_are_not_suggested_again_and_somebody_out_of_sight_is_not_compared(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var outside = await platform.SignInAsync("housing@demo.example");
        var (wren, heron) = await TwoAsync(worker);
        var theirs = (await outside.StartPersonAsync("Kestrel")).Path;
        await outside.AddNumberAsync(theirs, "NhsNumber", Number);
        Assert.DoesNotContain("Kestrel", (await worker.OpenAsync($"{wren}/merges")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync($"{wren}/merges/propose?other={theirs.Split('/')[^1]}")).Status);
        var proposed = await ProposeAsync(worker, wren, heron, "Mine");
        var form = await lead.OpenAsync($"{proposed.Path}/decide");
        await lead.SubmitAsync(form, Fields(("Decision", "No"), ("Words", "I know both.")));
        Assert.DoesNotContain("Heron", (await worker.OpenAsync($"{wren}/merges")).TextOf("main [data-twins]"), StringComparison.Ordinal);
        Assert.Equal(heron, (await worker.OpenAsync(heron)).Path);
    }

    /// <summary>Every row that is kept about people, but for what tells of the merge itself and the number that every save raises.</summary>
    private static async Task<IReadOnlyList<string>> KeptAsync(TestPlatform platform) =>
    [
        .. (await Dump.OfAsync(platform.Database.Options)).Where(line => line.Split(':')[0] is
            "core_person_name" or "core_person_key" or "core_identifier" or "core_way_to_reach" or "core_disadvantage" or "core_story" or "core_support" or "core_contact" or "core_sharing"),
    ];
}
