using System.Net;
using Host.Tests.Audit.Walking;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Data.Watching;
using Platform.Host.Audit;
using Platform.Sdk.Data;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit;

/// <summary>Whoever looks or changes leaves one row, and what cannot be written down is not shown.</summary>
public sealed class LookTests
{
    [Theory, EveryEngine]
    public async Task A_look_says_who_when_of_whom_as_what_and_why_and_never_what_was_seen(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        await desk.NewAsync();
        await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}");
        var row = (await desk.AllAsync()).Single(one => one.Email == Lead);
        Assert.Equal(("view", (Guid?)person, "ours", "core", "/People/Show"), (row.Action, row.SubjectId, row.Relationship, row.ModuleKey, row.Page));
        Assert.Equal(("lead", "Navigators", "Exampleton Council", 16), (row.Roles, row.Team, row.Organisation, row.SessionMark!.Length));
        Assert.All(await desk.AllAsync(), one => Assert.DoesNotContain("Robin", $"{one}", StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Actions_at_random_leave_exactly_the_rows_they_should(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var (ours, closed) = (await desk.PersonAsync("Robin One"), await desk.PersonAsync("Robin Two"));
        var lead = await desk.AsAsync(Lead);
        var form = await lead.OpenAsync($"/people/{closed}/locks/add");
        await lead.PostAsync(form, Fields(("WorkerId", Colleague(form, "Nadia Navigator")), ("Reason", "They are cousins.")));
        var others = new List<Guid>();
        foreach (var name in (string[])["Alex Shared", "Kim Kept", "Jo Shut"]) others.Add(await desk.PersonAsync(name));
        foreach (var name in (string[])[Deeds.Urgent, Deeds.Asked]) others.Add(await desk.PersonAsync(name, born: Deeds.Born));
        foreach (var email in (string[])[Navigator, Lead, Housing, Commissioner, Deeds.Administrator]) await desk.AsAsync(email);
        await desk.NewAsync(withDoors: true);
        var (random, walk) = (new Random(4), new Walk(desk, ours, closed, others));
        await walk.DeedsAsync(random);
        for (var step = 0; step < Depth.Times(50); step++) await walk.StepAsync(random);
        await walk.DeedsAsync(random);
        var written = await desk.NewAsync(withDoors: true);
        Assert.Equal([], walk.Expected.Concat(written).Distinct().Select(row => (Row: row, Expected: walk.Expected.Count(one => one == row), Written: written.Count(one => one == row))).Where(row => row.Expected != row.Written));

        // every act that has a word of its own was done
        var said = walk.Expected.Select(row => row.Split(' ')[0]).ToHashSet();
        Assert.Empty(((string[])["share", "withdraw", "lock", "unlock", "seal", "unseal", "break-glass", "break-glass-end", "ask", "create", "self-claim", "worker-change", "worker-leave", "worker-return"]).Except(said));
    }

    [Theory, EveryEngine]
    public async Task A_search_keeps_a_hash_of_what_was_asked_and_everybody_it_showed(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        var known = (await desk.AllAsync()).Select(row => row.AuditId).ToHashSet();
        var browser = await desk.AsAsync(Navigator);
        await FindAsync(browser, "Robin");
        await FindAsync(browser, "robin");
        await FindAsync(browser, "Nobody Here");
        var rows = (await desk.AllAsync()).Where(row => !known.Contains(row.AuditId)).ToList();
        Assert.Equal(2, rows.Count(row => row.Action == "found" && row.SubjectId == person));
        var hashes = rows.Where(row => row.Action == "search").Select(row => row.TermsHash).ToList();
        Assert.Equal((3, 2), (hashes.Count, hashes.Distinct().Count()));
        Assert.All(hashes, hash => Assert.Equal(64, hash?.Length));
    }

    [Theory, EveryEngine]
    public async Task My_day_is_a_look_at_everybody_whom_it_names_once_in_a_session(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var (person, other) = (await desk.PersonAsync("Robin Secret"), await desk.PersonAsync("Alex Second"));
        var browser = await desk.AsAsync(Navigator);
        await desk.NewAsync();
        for (var time = 0; time < 3; time++) await browser.OpenAsync("/");
        var looks = (await desk.AllAsync()).Where(row => row.Page == "/MyDay/Index").ToList();
        Assert.Equal([("list", person), ("list", other)], looks.Select(row => (row.Action, row.SubjectId!.Value)).OrderBy(row => row.Value == other));
        Assert.Contains("saw what is next on a list: My day. Why: Their team supported this person", (await (await desk.AsAsync(Lead)).OpenAsync($"/people/{person}/looks")).Text, StringComparison.Ordinal);

        using var later = await desk.Platform.SignInAsync(Navigator);
        await later.OpenAsync("/");
        Assert.Equal(4, (await desk.AllAsync()).Count(row => row.Page == "/MyDay/Index"));
    }

    [Theory, EveryEngine]
    public async Task A_record_that_went_into_one_that_is_closed_to_somebody_is_refused_as_closed(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var (kept, old) = (await desk.PersonAsync("Robin Secret"), await desk.PersonAsync("Alex Other"));
        await desk.GoIntoAsync(old, kept);
        await desk.KeepAwayAsync(kept, Navigator);
        foreach (var one in (Guid[])[kept, old])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await desk.AsAsync(Navigator)).AskAsync($"/people/{one}")).Status);
            Assert.Equal("locked", (await desk.AllAsync()).Single(row => row.Action == "policy-deny" && row.SubjectId == one).Outcome);
        }
    }

    [Theory, EveryEngine]
    public async Task A_thing_of_somebody_of_whom_only_a_part_is_shared_is_a_refusal_where_it_is_not_theirs_to_see(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        var navigator = await desk.AsAsync(Navigator);
        var form = await navigator.OpenAsync($"/people/{person}/sharing/record");
        var homes = form.Document.QuerySelectorAll("select[name='Input.OrganisationId'] option").Single(option => option.TextContent == "Exampleton Homes").GetAttribute("value");
        await navigator.PostAsync(form, Fields(
            ("OrganisationId", homes), ("Purpose", "To look for a flat together"), ("Basis", "PublicTask"), ("UntilOn.day", "5"), ("UntilOn.month", "3"), ("UntilOn.year", "2027"),
            ("Wish", "Agrees"), ("Words", "They may know your name."), ("GivenHow", "Spoken")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.AsAsync(Housing)).AskAsync($"/people/{person}/files/{Ids.New()}")).Status);
        Assert.Equal("out-of-sight", (await desk.AllAsync()).Single(row => row.Action == "policy-deny" && row.SubjectId == person).Outcome);
    }

    [Theory, EveryEngine]
    public async Task A_form_that_is_sent_twice_is_one_change_and_names_its_form(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        var browser = await desk.AsAsync(Navigator);
        var form = await browser.OpenAsync($"/people/{person}/story/add");
        await browser.PostAsync(form, Fields(("Words", "I like tea.")));
        await browser.PostAsync(form, Fields(("Words", "I like tea.")));
        var change = (await desk.AllAsync()).Single(row => row is { Action: "change", Page: "/Story/Add" });
        Assert.Equal(((Guid?)person, "ours"), (change.SubjectId, change.Relationship));
        Assert.Equal($"{change.FormId}", form.Document.QuerySelector("main [name=form_id]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task While_nothing_can_be_written_no_record_is_shown_and_it_heals_by_itself()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite, new() { Patience = TimeSpan.FromMilliseconds(200) });
        var person = await desk.PersonAsync("Robin Secret");
        var browser = await desk.AsAsync(Navigator);
        var search = (await FindAsync(browser, "Robin")).Path;
        var form = await browser.OpenAsync($"/people/{person}/story/add");
        await browser.OpenAsync("/");
        await desk.NewAsync();
        // what one session was shown is not shown to another without being written down
        using var elsewhere = await desk.Platform.SignInAsync(Navigator);
        var token = (await elsewhere.OpenAsync("/people/search")).Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value");
        await using (var other = desk.Platform.Database.Open())
        {
            await other.BeginAsync();
            var stranger = await elsewhere.PostRawAsync(form.Path, new Dictionary<string, string?> { ["Input.Words"] = "I like tea.", ["form_id"] = $"{Ids.New()}", ["__RequestVerificationToken"] = token });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, stranger.Status);
            Assert.DoesNotContain("Robin", stranger.Html, StringComparison.Ordinal);
            foreach (var page in (string[])[$"/people/{person}", $"/people/{person}/timeline", $"/people/{person}/edit", search])
            {
                var refused = await browser.AskAsync(page);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
                Assert.Equal("The service cannot save or read just now", refused.TextOf("h1"));
                Assert.DoesNotContain("Robin", refused.Html, StringComparison.Ordinal);
            }

            // a form that was opened is shown again with what was typed; one that was not is not opened by sending it
            var again = await browser.PostAsync(form, Fields(("Words", "I like tea.")));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, again.Status);
            Assert.Contains("I like tea.", again.Html, StringComparison.Ordinal);
            var unopened = await browser.PostRawAsync($"/people/{person}/edit", form.FieldsOf(form.Document.Forms[^1]).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value)));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, unopened.Status);
            Assert.DoesNotContain("Robin", unopened.Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await browser.AskAsync("/")).Status);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await elsewhere.AskAsync("/")).Status);
            await other.RollbackAsync();
        }

        Assert.Empty(await desk.NewAsync());
        Assert.Contains("Robin Secret", (await browser.OpenAsync($"/people/{person}")).Html, StringComparison.Ordinal);
        Assert.Single(await desk.NewAsync());
    }

    [Fact]
    public async Task Looks_that_wait_together_share_a_commit_and_none_is_lost()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite);
        desk.Platform.Sql.Clear();
        var queue = desk.Platform.Services.GetRequiredService<AuditQueue>();
        List<Task> waiting = [];
        await using (var other = desk.Platform.Database.Open())
        {
            await other.BeginAsync();

            // the first writes on its own thread and waits there for the database; the others only wait
            waiting.Add(Task.Run(() => desk.WriteAsync(1), TestContext.Current.CancellationToken));
            while (!queue.IsWriting) await Task.Yield();
            waiting.AddRange(Enumerable.Range(0, 39).Select(_ => desk.WriteAsync(1)));
            Assert.DoesNotContain(waiting, one => one.IsCompleted);
            await other.RollbackAsync();
        }

        await Task.WhenAll(waiting);
        Assert.Equal(40, (await desk.AllAsync()).Count);
        Assert.Equal(2, desk.Platform.Sql.Runs.Count(run => run.Sql.Name == "AuditSql.Add"));
    }

    [Fact]
    public async Task A_look_waits_a_moment_for_those_that_are_being_read_and_shares_its_commit_with_them()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite);
        var queue = NewQueue(desk, TimeSpan.FromMinutes(1));
        queue.Expect();
        queue.Expect();
        var first = queue.KeepAsync([Row()]);
        queue.Came();
        var second = queue.KeepAsync([Row()]);
        Assert.Empty(await desk.AllAsync());
        Assert.False(first.IsCompleted || second.IsCompleted);

        desk.Platform.Sql.Clear();
        queue.Came();
        await Task.WhenAll(first, second);
        Assert.Equal(2, (await desk.AllAsync()).Count);
        Assert.Single(desk.Platform.Sql.Runs, run => run.Sql.Name == "AuditSql.Add");
    }

    [Fact]
    public async Task A_look_does_not_wait_for_one_that_takes_its_time_nor_when_nobody_else_reads()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite);
        var hurried = NewQueue(desk, TimeSpan.FromMilliseconds(1));
        hurried.Expect();
        await hurried.KeepAsync([Row()]).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var alone = NewQueue(desk, Timeout.InfiniteTimeSpan);
        await alone.KeepAsync([Row()]).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(2, (await desk.AllAsync()).Count);
    }

    [Theory, EveryEngine]
    public async Task A_page_that_a_role_does_not_hold_is_written_down_as_refused(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Secret");
        await desk.NewAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.AsAsync(Commissioner)).AskAsync($"/people/{person}/story")).Status);
        Assert.Equal([KeptRow.Said("policy-deny", Commissioner, person, "forbidden", "/Story/Index")], await desk.NewAsync());
        var (lead, navigator) = (await desk.AsAsync(Lead), await desk.AsAsync(Navigator));
        var form = await lead.OpenAsync($"/people/{person}/locks/add");
        await lead.PostAsync(form, Fields(("WorkerId", Colleague(form, "Nadia Navigator")), ("Reason", "They are cousins.")));
        await desk.NewAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await navigator.AskAsync(form.Path)).Status);
        Assert.Equal([KeptRow.Said("policy-deny", Navigator, person, "locked", "/Locks/Add")], await desk.NewAsync());
    }

    [Fact]
    public async Task Whatever_happens_to_a_writer_the_next_one_writes()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite);
        await using var services = new ServiceCollection().AddSingleton<ISqlObserver>(new Starving()).BuildServiceProvider();
        var queue = new AuditQueue(desk.Platform.Database.Options, services.GetRequiredService<IServiceScopeFactory>());
        await Assert.ThrowsAnyAsync<Exception>(() => queue.KeepAsync([Row()]));
        await queue.KeepAsync([Row()]).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Single(await desk.AllAsync());
    }

    [Fact]
    public async Task A_look_is_written_on_the_connection_of_its_own_request_unless_something_failed_there()
    {
        await using var desk = await OpenAsync(DatabaseEngine.Sqlite);
        var queue = desk.Platform.Services.GetRequiredService<AuditQueue>();
        await using var sound = desk.Platform.Database.Open();
        await using var failed = desk.Platform.Database.Open();
        await Assert.ThrowsAnyAsync<Exception>(() => failed.ManyAsync<long>(NoSuchTable));

        await queue.KeepAsync([Row()], sound);
        await queue.KeepAsync([Row()], failed);

        Assert.Equal((1, 0), (sound.Begun, failed.Begun));
        Assert.Equal(2, (await desk.AllAsync()).Count);
    }

    private static AuditRow Row() => new()
    {
        AuditId = Ids.New(), At = DateTime.SpecifyKind(new DateTime(2026, 11, 24), DateTimeKind.Utc), Action = AuditAction.View, ModuleKey = "core", Page = "/People/Show",
        Relationship = Relationship.Ours, Correlation = "1", Outcome = Outcome.Done,
    };

    private static AuditQueue NewQueue(AuditDesk desk, TimeSpan patience) =>
        new(desk.Platform.Database.Options, desk.Platform.Services.GetRequiredService<IServiceScopeFactory>()) { Patience = patience };

    private static readonly Sql NoSuchTable = new("select n.one from core_no_such_table n");

    /// <summary>Has no memory left for the first statement.</summary>
    private sealed class Starving : ISqlObserver
    {
        private int _runs;

        public void Ran(SqlRun run)
        {
            if (Interlocked.Increment(ref _runs) == 1) throw new InsufficientMemoryException("Nothing is left.");
        }
    }
}
