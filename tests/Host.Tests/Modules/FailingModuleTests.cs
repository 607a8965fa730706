using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Faults;
using Platform.Host.Jobs;
using TestModules;

namespace Host.Tests.Modules;

/// <summary>A module that fails while it runs is named to the worker and noted for the administrator; everything else goes on.</summary>
public sealed partial class FailingModuleTests
{
    [Theory, EveryEngine]
    public async Task A_page_that_throws_names_its_module_and_a_reference_and_is_counted(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Garden.Module, Failing.Page);
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        Assert.Contains("On", await platform.StandingAsync("bad-page"), StringComparison.Ordinal);

        var first = await worker.AskAsync("/bad-page");
        var second = await worker.AskAsync("/bad-page");
        Assert.Equal(HttpStatusCode.InternalServerError, second.Status);
        Assert.Contains("BadPage things", second.Text, StringComparison.Ordinal);
        Assert.NotEqual(ReferenceOf(first), ReferenceOf(second));

        var said = await platform.StandingAsync("bad-page");
        Assert.Contains("Failing", said, StringComparison.Ordinal);
        Assert.Contains("page /bad-page failed: System.InvalidOperationException", said, StringComparison.Ordinal);
        Assert.Contains(ReferenceOf(second), said, StringComparison.Ordinal);
        Assert.Equal(("page /bad-page", 2), Told(Assert.Single(await FaultsAsync(platform))));
        Assert.Contains("On", await platform.StandingAsync(Garden.Key), StringComparison.Ordinal);

        Assert.Contains("This one works", (await worker.AskAsync("/bad-page/fine")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync("/garden")).Status);
    }

    [Theory, EveryEngine]
    public async Task Nothing_about_a_person_is_noted(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Failing.Page);
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        var seen = await worker.AskAsync("/bad-page?name=Mary");
        using var admin = await platform.Host.SignInAsync("admin@demo.example");
        var listed = await admin.OpenAsync("/admin/modules");
        Assert.Contains("What failed", listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mary", seen.Html + listed.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task An_answer_to_an_event_that_throws_undoes_the_act_and_names_its_module(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Garden.Module, Failing.Handler);
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        var person = await ModulePlatform.StartPersonAsync(worker);
        var before = await Dump.OfAsync(platform.Host.Database.Options);

        var answer = await ModulePlatform.ContactAsync(worker, person);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("BadHandler things", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["core_audit", "core_module_fault"], Dump.Changed(before, await Dump.OfAsync(platform.Host.Database.Options)).Where(table => table != "core_session"));
        Assert.Contains($"event ContactRecorded failed: System.InvalidOperationException. Look for {ReferenceOf(answer)}", await platform.StandingAsync("bad-handler"), StringComparison.Ordinal);

        foreach (var page in (string[])["/", "/garden", person, $"{person}/timeline"]) Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync(page)).Status);
    }

    [Theory, EveryEngine]
    public async Task A_card_that_fails_says_so_in_its_place_and_the_persons_page_goes_on(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Garden.Module, Failing.Card);
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        var person = await ModulePlatform.StartPersonAsync(worker);
        Assert.Equal(HttpStatusCode.Redirect, (await ModulePlatform.ContactAsync(worker, person)).Status);
        var page = await worker.AskAsync(person);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(["A broken card", "This could not be shown just now. Reference:", "In the garden", "dug"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        Assert.Contains("card A broken card failed", await platform.StandingAsync("bad-card"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_job_that_throws_is_noted_until_it_succeeds_and_the_others_run(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Garden.Module, Failing.Job);
        await platform.Host.Services.GetRequiredService<JobRunner>().RunDueAsync();
        var said = await platform.StandingAsync("bad-job");
        Assert.Contains("Failing", said, StringComparison.Ordinal);
        Assert.Contains("job bad-job.BadJobModule.FailAsync failed: System.InvalidOperationException", said, StringComparison.Ordinal);
        Assert.Contains("On", await platform.StandingAsync(Garden.Key), StringComparison.Ordinal);

        platform.Host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains("Failing", await platform.StandingAsync("bad-job"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_page_that_has_not_failed_for_a_day_no_longer_counts_and_after_a_month_is_forgotten(DatabaseEngine engine)
    {
        await using var platform = await ModulePlatform.StartAsync(engine, Failing.Page);
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        await worker.AskAsync("/bad-page");
        platform.Host.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains("On", await platform.StandingAsync("bad-page"), StringComparison.Ordinal);
        Assert.Single(await FaultsAsync(platform));

        platform.Host.Clock.Advance(TimeSpan.FromDays(30));
        await platform.Host.Services.GetRequiredService<JobRunner>().RunDueAsync();
        Assert.Empty(await FaultsAsync(platform));
    }

    [Fact]
    public async Task Another_build_of_the_module_starts_with_nothing_against_it()
    {
        await using var database = await TestDatabase.EmptyAsync(DatabaseEngine.Sqlite);
        await using (var platform = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, database, Failing.Page.WriteTo))
        {
            using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
            await worker.AskAsync("/bad-page");
        }

        await using (var again = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, database, Failing.Page.WriteTo))
        {
            Assert.Contains("Failing", await again.StandingAsync("bad-page"), StringComparison.Ordinal);
        }

        var other = Failing.Page.With("internal static class Mended { }");
        await using var mended = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, database, other.WriteTo);
        Assert.Contains("On", await mended.StandingAsync("bad-page"), StringComparison.Ordinal);
        using var visitor = await mended.Host.SignInAsync("frontdoor@demo.example");
        await visitor.AskAsync("/bad-page");
        Assert.Equal(("page /bad-page", 1), Told(Assert.Single(await FaultsAsync(mended))));
    }

    [Fact]
    public async Task A_fault_that_cannot_be_noted_is_still_answered()
    {
        await using var platform = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, Failing.Page);
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        await using var other = platform.Host.Database.Open();
        await other.BeginAsync();
        var answer = await worker.AskAsync("/bad-page");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.NotEmpty(ReferenceOf(answer));
        await other.RollbackAsync();

        await worker.AskAsync("/bad-page");
        Assert.Equal(("page /bad-page", 1), Told(Assert.Single(await FaultsAsync(platform))));
    }

    [Fact]
    public async Task Many_faults_at_once_are_all_counted()
    {
        await using var platform = await ModulePlatform.StartAsync(DatabaseEngine.Sqlite, Failing.Page);
        using var worker = await platform.Host.SignInAsync("frontdoor@demo.example");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => worker.AskAsync("/bad-page")));
        Assert.Equal(("page /bad-page", 40), Told(Assert.Single(await FaultsAsync(platform))));
    }

    private static Task<IReadOnlyList<FaultRow>> FaultsAsync(ModulePlatform platform) =>
        platform.Host.Services.GetRequiredService<ModuleFaults>().ReadAsync();

    private static (string, int) Told(FaultRow row) => (row.Place, row.Times);

    private static string ReferenceOf(TestPage page) => Reference().Match(page.Text).Groups[1].Value;

    [GeneratedRegex("Reference: ([0-9a-f]{12})")]
    private static partial Regex Reference();
}
