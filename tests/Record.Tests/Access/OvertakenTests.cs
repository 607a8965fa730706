using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.BreakGlass;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Rules;
using Record.Tests.Support;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>Of an emergency opening and a lock or seal that meet, the record stays closed.</summary>
public sealed class OvertakenTests
{
    [Theory, EveryEngine]
    public async Task An_opening_that_a_lock_or_a_seal_has_overtaken_opens_nothing(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var lead = await platform.SignInAsync("lead@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = Guid.Parse((await EmergencyTests.StartAsync(lead)).Split('/')[^1]);
        var form = await EmergencyTests.OpenFormAsync(theirs);
        platform.Sql.Clear();
        await theirs.PostAsync(form, Fields(("Reason", "SeriousHarm"), ("Words", EmergencyTests.Words)));
        var mine = platform.Sql.Runs.Where(run => run.Transaction is not null).Select(run => (run.Sql.Name, run.Transaction)).ToList();
        var (_, transaction) = mine.Single(run => run.Name == "BreakGlassSql.Open");
        var names = mine.Where(run => run.Transaction == transaction).Select(run => run.Name).ToList();
        Assert.True(names.IndexOf("SupportSql.GuardPerson") is >= 0 and var guarded && guarded < names.IndexOf("SupportSql.ClosedTo") && names.IndexOf("SupportSql.ClosedTo") < names.IndexOf("BreakGlassSql.Open"));

        // whoever had found them before it was closed comes to the same place behind the person's guard row
        var fran = (await platform.InScopeAsync(scope => scope.Database.OneAsync<WorkerRow>(SceneSql.Worker, new { email = "frontdoor@demo.example" })))!;
        await lead.SubmitAsync(await lead.OpenAsync($"/people/{person}/locks/seal"), Fields(("Reason", "They work in the town hall.")));
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => platform.InServicesAsync(async services =>
        {
            services.GetRequiredService<CurrentWorker>().Become(new SignedInWorker(fran.WorkerId, "Fran Frontdoor", fran.TeamId, "", null, "", new DateOnly(2026, 11, 23), new HashSet<string>()));
            await services.GetRequiredService<IDatabase>().TransactAsync(() => services.GetRequiredService<EmergencyAccess>().OpenAsync(person, new EmergencyInput { Reason = EmergencyReason.SeriousHarm, Words = EmergencyTests.Words }));
            return true;
        }));
        Assert.StartsWith("This cannot be done any more.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await platform.InScopeAsync(scope => scope.Database.OneAsync<long>(StillOpen, new { now = platform.Clock.GetUtcNow().UtcDateTime })));
    }

    private static readonly Sql StillOpen = Sql.ForEveryone("select count(*) from core_break_glass g where g.until_at > @now", "a test looks at what is open");
}
