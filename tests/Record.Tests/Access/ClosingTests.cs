using System.Net;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>An emergency opening that is closed before its hours are over.</summary>
public sealed class ClosingTests
{
    private static readonly Sql Closings = new("select count(*) from core_audit a where a.action = 'break-glass-end' and a.subject_id is not null");

    [Theory, EveryEngine]
    public async Task Whoever_opened_it_says_that_they_are_done_and_it_is_closed_at_once_for_them_alone(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        using var others = await platform.SignInAsync("frontdoor@demo.example");
        using var lead = await platform.SignInAsync("lead@demo.example");
        var person = await EmergencyTests.StartAsync(ours);
        foreach (var browser in (TestBrowser[])[theirs, others]) await browser.SubmitAsync(await EmergencyTests.OpenFormAsync(browser), Fields(("Reason", "SeriousHarm"), ("Words", EmergencyTests.Words)));
        var mine = await theirs.OpenAsync((await theirs.OpenAsync(person)).LinkTo("I am done with it"));
        Assert.Contains(EmergencyTests.Words, mine.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", mine.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Split('/')[^1], mine.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);

        // nobody closes what another opened
        var fields = mine.FieldsOf(mine.Document.Forms.Single(form => form.QuerySelector("[name=opening]") is not null));
        var forged = await others.OpenAsync("/break-glass/done");
        await others.SubmitAsync(forged, new Dictionary<string, string?> { ["opening"] = fields.Find(field => field.Key == "opening").Value });
        Assert.Equal(HttpStatusCode.OK, (await theirs.AskAsync(person)).Status);

        platform.Clock.Advance(TimeSpan.FromMinutes(5));
        var closed = await theirs.SubmitAsync(mine, null, "main div.area-card form");

        Assert.Contains("You have no record open in an emergency.", closed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync(person)).Status);
        Assert.Equal(HttpStatusCode.OK, (await others.AskAsync(person)).Status);
        Assert.Equal(1, await platform.InScopeAsync(scope => scope.Database.OneAsync<long>(Closings)));
        var looks = (await lead.OpenAsync($"{person}/looks")).Text;
        Assert.Contains("closed the record again", looks, StringComparison.Ordinal);
    }
}
