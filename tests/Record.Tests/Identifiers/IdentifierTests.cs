using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Record.Tests.Identifiers;

public sealed class IdentifierTests
{
    [Theory, EveryEngine]
    public async Task A_number_is_checked_kept_once_and_never_told_to_the_timeline(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");

        Assert.Contains("does not fit the others", (await worker.AddNumberAsync(person.Path, "NhsNumber", "999 123 4560")).Text, StringComparison.Ordinal);
        Assert.Equal("999 000 0018 (not checked)", (await worker.AddNumberAsync(person.Path, "NhsNumber", "9990000018")).RowOf("NHS number"));
        Assert.Contains("on the record already", (await worker.AddNumberAsync(person.Path, "NhsNumber", "999 000 0018")).Text, StringComparison.Ordinal);
        var timeline = (await worker.OpenAsync($"{person.Path}/timeline")).Text;
        Assert.Contains("Added: NHS number", timeline, StringComparison.Ordinal);
        Assert.DoesNotContain("0018", timeline, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_text_that_is_far_too_long_is_not_said_back_in_the_error(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");

        var refused = await worker.AddNumberAsync(person.Path, "NhsNumber", new string('9', 10_000));

        Assert.Equal("Keep this to 100 characters.", refused.TextOf(".govuk-error-summary__list"));
    }

    [Theory, EveryEngine]
    public async Task A_removed_number_finds_nobody(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Robin");
        var shown = await worker.AddNumberAsync(person.Path, "LocalReference", "L00001");
        Assert.Equal(["Robin"], (await worker.FindAsync("L00001")).NamesFound());

        await worker.SubmitAsync(await worker.OpenAsync(shown.LinkTo("Remove")));
        Assert.Empty((await worker.FindAsync("L00001")).NamesFound());
    }
}
