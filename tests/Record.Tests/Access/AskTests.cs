using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>What is asked about somebody whom the asker does not see.</summary>
public sealed class AskTests
{
    private static readonly Sql EndSupport = Sql.ForEveryone("update core_support set phase = 'Ended', ended_on = @on", "the test ends it for everyone");

    [Theory, EveryEngine]
    public async Task Where_nobody_supports_them_any_more_a_question_is_not_sent_to_nobody_and_its_words_are_kept(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        await EmergencyTests.StartAsync(ours);
        var unseen = await EmergencyTests.UnseenByAsync(theirs, "Robin Unseen");
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(EndSupport, new { on = scope.Today }));
            return true;
        });

        var answer = await theirs.SubmitAsync(unseen, Fields(("Words", "They asked us for a flat. May we talk?")));

        Assert.Contains("Nobody supports this person now, so nobody would answer.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("They asked us for a flat. May we talk?", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("They asked us for a flat", (await theirs.OpenAsync("/people/asked")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Somebody_whom_nobody_supports_comes_back_to_whoever_knows_them_in_full_with_all_that_they_told(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("frontdoor@demo.example");
        var person = await EmergencyTests.StartAsync(ours);
        await ours.TellAsync(person, "I want a door of my own.");
        var supported = await EmergencyTests.UnseenByAsync(theirs, "Robin Unseen");
        Assert.DoesNotContain("Start support again", supported.Text, StringComparison.Ordinal);
        Assert.Equal(supported.Path, (await theirs.OpenAsync(supported.Path.Replace("/ask", "/come-back", StringComparison.Ordinal))).Path);
        await platform.InScopeAsync(async scope =>
        {
            await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(EndSupport, new { on = scope.Today.AddDays(-200) }));
            return true;
        });

        var unseen = await theirs.OpenAsync(supported.Path);
        Assert.DoesNotContain("Ask those who support them", unseen.Text, StringComparison.Ordinal);
        var form = await theirs.OpenAsync(unseen.LinkTo("Start support again"));
        Assert.Contains("Say how they came back", (await theirs.SubmitAsync(form, Fields(("ModuleKey", FrontDoor)))).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        var record = await theirs.SubmitAsync(form, Fields(("ModuleKey", FrontDoor), ("Words", "They rang the bell.")));

        Assert.Equal(person, record.Path);
        Assert.Contains("I want a door of my own.", record.Text, StringComparison.Ordinal);
        Assert.Contains("They rang the bell.", (await theirs.OpenAsync($"{person}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains("They are back. Take it up.", (await theirs.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task That_somebody_died_is_told_to_nobody_who_does_not_see_them(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("frontdoor@demo.example");
        var person = await EmergencyTests.StartAsync(ours);
        var unseen = await EmergencyTests.UnseenByAsync(theirs, "Robin Unseen");
        await ours.SubmitAsync(await ours.OpenAsync($"{person}/died"), Fields(("ToldBy", "Their sister")));

        var page = await theirs.OpenAsync(unseen.Path);
        Assert.DoesNotContain("died", page.TextOf("main"), StringComparison.Ordinal);
        var answer = await theirs.SubmitAsync(await theirs.OpenAsync(page.LinkTo("Start support again")), Fields(("ModuleKey", FrontDoor), ("Words", "They rang the bell.")));

        Assert.Contains("This cannot be started here. Please ring the front door about it.", answer.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Contains("They rang the bell.", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("died", answer.TextOf("main"), StringComparison.Ordinal);
    }
}
