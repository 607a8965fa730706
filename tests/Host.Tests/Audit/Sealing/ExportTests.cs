using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Audit.Sealing;
using Microsoft.Extensions.DependencyInjection;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Audit.Sealing;

/// <summary>The digests are exported to a second place as well; while they cannot be, governance is told.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"platform-second-{Path.GetRandomFileName()}");

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Theory, EveryEngine]
    public async Task A_second_place_that_is_not_there_is_told_of_and_caught_up_with_once_it_is(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine, new() { Settings = new Dictionary<string, string?> { ["modules:core:auditCopyFolder"] = _folder } });
        var governance = await desk.AsAsync(Governance);
        await SealAsync(desk);
        await SealAsync(desk);
        var told = await governance.OpenAsync("/admin/audit");
        Assert.Contains("Its digests are all exported beside the database.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Its digests are 2 batches behind to the second place. Exporting there has failed since 23 November 2026 at 10:00am: the folder is not there.", told.Text, StringComparison.Ordinal);
        Assert.Single(told.Document.QuerySelectorAll("main div.area-card"), card => card.TextContent.Contains("could not be exported", StringComparison.Ordinal));
        Assert.False(Directory.Exists(_folder));

        Directory.CreateDirectory(_folder);
        await SealAsync(desk);
        Assert.Contains("Its digests are all exported to the second place.", (await governance.OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        var files = desk.Platform.Services.GetRequiredService<AuditFiles>();
        Assert.Equal(await File.ReadAllTextAsync(files.Digests), await File.ReadAllTextAsync(files.DigestsIn(_folder)));
        Assert.Equal([".jsonl", ".lock", ".pem"], Directory.GetFiles(_folder).Select(Path.GetExtension).Order());
    }

    [Theory, EveryEngine]
    public async Task Without_a_second_place_governance_reads_what_that_means_and_an_alert_that_waits_too_long_is_overdue(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        var person = await desk.PersonAsync("Robin Relative");
        var lead = await desk.AsAsync(Lead);
        await lead.PostAsync(await lead.OpenAsync($"/people/{person}/locks/seal"), Fields(("Reason", "They work in the town hall.")));
        await (await desk.AsAsync(Navigator)).AskAsync($"/people/{person}");
        await desk.SealAsync();
        var first = await (await desk.AsAsync(Governance)).OpenAsync("/admin/audit");
        Assert.Contains("exported to no second place", first.Text, StringComparison.Ordinal);
        desk.Platform.Clock.Advance(TimeSpan.FromDays(3));
        Assert.DoesNotContain("Overdue", (await (await desk.Platform.SignInAsync(Governance)).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
        desk.Platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Overdue It has waited 4 days for somebody to look at it.", (await (await desk.Platform.SignInAsync(Governance)).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
    }

    private static async Task SealAsync(AuditDesk desk)
    {
        await desk.WriteAsync(5);
        await desk.SealAsync();
    }
}
