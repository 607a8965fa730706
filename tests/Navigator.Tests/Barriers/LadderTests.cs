using System.Globalization;
using Navigator.Barriers;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Conformance.Exploring.Saying;
using Platform.Sdk.Rules;

namespace Navigator.Tests.Barriers;

public sealed class LadderTests
{
    private static readonly NavigatorSettings s_usual = new();

    [Theory]
    [InlineData(Rung.Colleague, "2026-11-23", "2026-11-25")]
    [InlineData(Rung.Colleague, "2026-12-24", "2026-12-30")]
    [InlineData(Rung.Manager, "2026-11-23", "2026-11-30")]
    [InlineData(Rung.Group, "2026-11-23", "2026-12-21")]
    [InlineData(Rung.Board, "2026-11-23", "2026-12-21")]
    [InlineData(Rung.Board, "2026-11-27", "2026-12-29")]
    [InlineData(Rung.Formal, "2026-11-23", "2026-12-21")]
    public void Each_step_has_its_own_time_and_no_answer_is_due_on_a_day_on_which_nobody_works(Rung rung, string from, string due) =>
        Assert.Equal(Day(due), Ladder.DueOn(rung, Day(from), s_usual));

    [Fact]
    public void The_times_are_the_areas_own()
    {
        var ours = s_usual with { ColleagueAnswersInWorkingDays = 1, BoardAnswersInDays = 7 };

        Assert.Equal(Day("2026-11-24"), Ladder.DueOn(Rung.Colleague, Day("2026-11-23"), ours));
        Assert.Equal(Day("2026-11-30"), Ladder.DueOn(Rung.Board, Day("2026-11-23"), ours));
        Assert.Equal("1 working day", Ladder.TimeInWords(Rung.Colleague, ours));
        Assert.Equal("28 days", Ladder.TimeInWords(Rung.Group, ours));
    }

    [Fact]
    public void The_steps_follow_one_another_and_the_last_has_none_after_it()
    {
        var steps = new List<Rung?> { Rung.Colleague };
        while (steps[^1] is { } last) steps.Add(Ladder.Next(last));

        Assert.Equal([Rung.Colleague, Rung.Manager, Rung.Group, Rung.Board, Rung.Formal, null], steps);
    }

    [Theory]
    [InlineData("City Mental Health Team", "the city mental-health team")]
    [InlineData("Café Éclair", "cafe ECLAIR")]
    [InlineData("Smith & Sons", "Smith and Sons")]
    [InlineData("Jobcentre, Mill Road", "  jobcentre mill   road ")]
    [InlineData("St John's", "St Johns")]
    public void One_service_is_one_however_it_was_typed(string one, string other) => Assert.Equal(ServiceKey.Of(one), ServiceKey.Of(other));

    [Theory]
    [InlineData("City team", "County team")]
    [InlineData("The", "Then")]
    [InlineData("Team 1", "Team 11")]
    public void Two_services_are_two(string one, string other) => Assert.NotEqual(ServiceKey.Of(one), ServiceKey.Of(other));

    [Fact]
    public void No_name_of_a_service_is_folded_to_more_than_its_column_holds() =>
        Assert.All((string[])[new('ﷺ', 100), new('㍿', 100), "!!!"], name => Assert.InRange(ServiceKey.Of(name).Length, 0, 200));

    [Theory]
    [InlineData("Robin's landlord, Mr Sample", "Robin Sample", "robin")]
    [InlineData("Sample House", "Robin SAMPLE", "sample")]
    [InlineData("Then and there", "The Al", null)]
    [InlineData("Housing options", "Robin Sample", null)]
    public void A_word_that_a_service_and_somebodys_name_share_is_found(string service, string person, string? word) => Assert.Equal(word, ServiceKey.Shared(service, person));

    [Theory]
    [InlineData("Sam Sample's flat", "Sam Sample", false)]
    [InlineData("The file of sam  SAMPLE", "Sam Sample", true)]
    [InlineData("Grace House", "Grace", false)]
    [InlineData("Grace", "Grace", true)]
    public void A_service_that_names_somebody_in_full_is_told_apart_from_one_that_shares_a_word(string service, string person, bool names) => Assert.Equal(names, ServiceKey.Names(service, person));

    [Fact]
    public void A_flex_counts_as_one_and_only_a_change_for_more_than_one_has_a_reach()
    {
        Assert.Equal(new Ending(Outcome.Flex, StopReason.Solved, 1), Ending.Of(new SettleInput { Outcome = Outcome.Flex, Reach = 400 }));
        Assert.Equal(new Ending(Outcome.PolicyChange, StopReason.Solved, 400), Ending.Of(new SettleInput { Outcome = Outcome.PolicyChange, Reach = 400, Reason = StopReason.AnotherWay }));
        Assert.Equal(new Ending(Outcome.Agreement, StopReason.Solved, null), Ending.Of(new SettleInput { Outcome = Outcome.Agreement }));
        Assert.Equal(new Ending(Outcome.None, StopReason.AskedToStop, null), Ending.Of(new SettleInput { Outcome = Outcome.None, Reason = StopReason.AskedToStop, Reach = 5 }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(StopReason.Solved)]
    [InlineData(StopReason.Died)]
    public void Where_nothing_changed_it_says_why_nobody_asks_any_more(StopReason? reason) =>
        Assert.Equal("Input.Reason", Assert.Throws<RuleBrokenException>(() => Ending.Of(new SettleInput { Outcome = Outcome.None, Reason = reason })).Field);

    [Fact]
    public void No_choice_blames_anybody()
    {
        var said = Words<RaisedBy>().Concat(Words<Sector>()).Concat(Words<Level>()).Concat(Words<Outcome>()).Concat(Words<StopReason>()).Concat(Words<Rung>()).Concat(Words<Route>()).Concat(Words<SeenTo>())
            .Concat(Enum.GetValues<Outcome>().Select(outcome => outcome.Sentence())).ToList();

        Assert.Empty(said.SelectMany(UnkindWords.In));
        foreach (var word in (string[])["refus", "fail", "fault", "blame", "declin", "reject", "withdr"]) Assert.DoesNotContain(said, one => one.Contains(word, StringComparison.OrdinalIgnoreCase));

        static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetValues<T>().Select(choice => choice.Label());
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
