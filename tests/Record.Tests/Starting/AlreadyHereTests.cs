using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Record.Tests.Desk;

namespace Record.Tests.Starting;

public sealed class AlreadyHereTests
{
    private const string Section = "main .area-resembling";

    [Theory, EveryEngine]
    public async Task Somebody_who_may_be_the_same_is_shown_before_a_record_starts_and_what_was_typed_is_kept(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var known = await worker.StartPersonAsync("Siobhán O'Neill", ("Born", "3/4/1986"), ("OtherNames", "Titch"));

        var asked = await worker.StartPersonAsync("Shivaun Oneil", ("Born", "4/3/1986"), ("Pronouns", "she/her"), ("Words", "Mornings are bad."));
        Assert.Contains("Siobhán O'Neill", asked.TextOf(Section), StringComparison.Ordinal);
        Assert.Contains("A similar name; the date of birth with day and month the other way round.", asked.TextOf(Section), StringComparison.Ordinal);
        Assert.Equal(known.Path, asked.LinkTo("Siobhán O'Neill"));
        Assert.Contains("Look whether they are one of these people", asked.TextOf(".govuk-error-summary"), StringComparison.Ordinal);
        Assert.Equal("Mornings are bad.", asked.TextOf("#Input_Words"));
        Assert.Equal("she/her", asked.Document.QuerySelector("#Input_Pronouns")!.GetAttribute("value"));
        Assert.Null(asked.Document.QuerySelector("input[name='Input.NoneFor']")!.GetAttribute("checked"));
        Assert.Empty((await worker.FindAsync("Shivaun", "4/3/1986")).NamesFound());

        Assert.Contains("may be the same person", (await worker.SubmitAsync(asked)).Text, StringComparison.Ordinal);
        var started = await worker.SubmitAsync(asked, NoneOf(asked));
        Assert.Matches("^/people/[0-9a-f-]{36}$", started.Path);
        Assert.NotEqual(known.Path, started.Path);
        Assert.Contains("Mornings are bad.", started.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task What_is_the_same_is_said(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("William Tester", ("Born", "3/4/1986"), ("OtherNames", "Rocky"));
        await worker.AddNumberAsync(person.Path, "NhsNumber", "999 000 0018");

        foreach (var (name, other, born, why) in ((string, string?, string?, string)[])[
            ("William Tester", null, "3/4/1986", "The same name; the same date of birth."),
            ("Bill Tester", null, "3 April 1986", "A similar name; the same date of birth."),
            ("Bill Tester", null, "1986", "A similar name; the date of birth may be the same."),
            ("Wiliam Tetser", null, null, "A similar name; a date of birth is not known."),
            ("William Marriedname", null, "3/4/1986", "Part of the name; the same date of birth."),
            ("Blue coat, library", "Rocky", null, "The same name; a date of birth is not known."),
            ("999 000 0018", null, null, "The number or reference is theirs.")])
        {
            var asked = await worker.StartPersonAsync("Someone", ("Name", name), ("OtherNames", other), ("Born", born));
            Assert.Contains(why, asked.TextOf(Section), StringComparison.Ordinal);
        }
    }

    [Theory, EveryEngine]
    public async Task Somebody_else_of_the_same_name_born_on_another_day_is_not_held_up(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        await worker.StartPersonAsync("John Smith", ("Born", "3/4/1986"));

        foreach (var (name, born) in ((string, string?)[])[("John Smith", "9/9/1999"), ("Smith", null), ("Joan Jones", null), ("Red jacket", null)])
        {
            Assert.Matches("^/people/[0-9a-f-]{36}$", (await worker.StartPersonAsync("Someone", ("Name", name), ("Born", born))).Path);
        }
    }

    [Theory, EveryEngine]
    public async Task Other_answers_are_looked_at_again(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        await worker.StartPersonAsync("John Smith");
        await worker.StartPersonAsync("Fatima Begum");

        var asked = await worker.StartPersonAsync("Jon Smith");
        var again = await worker.SubmitAsync(asked, NoneOf(asked, ("LegalName", "Fatimah Begam")));
        Assert.Contains("Fatima Begum", again.TextOf(Section), StringComparison.Ordinal);
        Assert.Contains("John Smith", again.TextOf(Section), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task That_another_team_has_a_record_is_not_told(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        using var stranger = await platform.SignInAsync("housing@demo.example");
        var person = await worker.StartPersonAsync("Robin Tester", ("Born", "3/4/1986"));
        await worker.AddNumberAsync(person.Path, "NhsNumber", "9990000018");

        Assert.Empty((await stranger.FindAsync("Robyn Tester", "3/4/1986")).NamesAlike());
        Assert.Matches("^/people/[0-9a-f-]{36}$", (await stranger.StartPersonAsync("Robin Tester", ("Born", "3/4/1986"))).Path);
        Assert.Matches("^/people/[0-9a-f-]{36}$", (await stranger.StartPersonAsync("Sam", ("Name", "9990000018"))).Path);
    }

    private static Dictionary<string, string?> NoneOf(TestPage page, params (string Field, string? Value)[] more) =>
        Fields([("NoneFor", page.Document.QuerySelector("input[name='Input.NoneFor']")!.GetAttribute("value")), .. more]);
}
