using Peer.Checks;
using Peer.Measures;
using Peer.Peers;
using Peer.Supervision;
using Peer.Training;

namespace Peer.Tests.Keeping;

public sealed class MeasureTests
{
    private static readonly DateOnly s_today = new(2026, 11, 23);

    private static readonly TrainingPack s_courses = new() { Courses = [new() { Key = "course", Label = "The course", NeededFor = "it" }, new() { Key = "extra", Label = "An extra" }] };

    [Fact]
    public void Each_number_says_of_whom_and_who_is_not_in_it()
    {
        // four who work: two of them supervised in time, three checked, two trained; one pauses and one has moved on
        var measures = new PeerMeasures(
            [
                Of(PeerState.Ready, 3, 1, heldDaysAgo: 28, checkFor: 0, course: "course", group: 35),
                Of(PeerState.Ready, 2, 4, heldDaysAgo: 29, checkFor: 100, course: "course", group: 36),
                Of(PeerState.Preparing, 2, 0, heldDaysAgo: null, checkFor: -1, course: "extra", sinceDaysAgo: 28),
                Of(PeerState.Preparing, 2, 0, heldDaysAgo: null, checkFor: 100, course: null, sinceDaysAgo: 29),
                Of(PeerState.Paused, 5, 2, heldDaysAgo: 1, checkFor: 100, course: "course"),
                Of(PeerState.Left, 5, 0, heldDaysAgo: 1, checkFor: 100, course: "course"),
            ],
            s_courses, new PeerSettings(), s_today).All.ToDictionary(one => one.Name);

        Assert.Equal("2 of 4 = 50 %", measures["Supervision on time"].Value);
        Assert.Equal("1 of 4 = 25 %", measures["Reflection group on time"].Value);
        Assert.Equal("3 of 4 = 75 %", measures["Checks in date"].Value);
        Assert.Equal("2 of 4 = 50 %", measures["Training done"].Value);
        // the one who supports more than they would like takes nobody else's place
        Assert.Equal("2 of 5 = 40 %", measures["Places free"].Value);
        Assert.Equal("4 peers not ready now", measures["Places free"].Missing);
        Assert.Equal("2 of 5 = 40 %", measures["Ready"].Value);
        Assert.Equal("1 who moved on", measures["Ready"].Missing);
        Assert.Equal("2 who are pausing or have moved on", measures["Checks in date"].Missing);
        Assert.All(measures.Values, one => Assert.All((string[])[one.Definition, one.Denominator, one.Missing], said => Assert.NotEmpty(said)));
    }

    [Fact]
    public void A_debrief_counts_as_in_time_when_it_was_held_by_its_day_and_not_before_that_day_is_over()
    {
        var peer = Of(PeerState.Ready, 1, 0, 1, 1, null) with
        {
            Talks =
            [
                Debrief(due: -10, held: -10), Debrief(due: -10, held: -9), Debrief(due: -1, held: null), Debrief(due: 0, held: null), Debrief(due: 1, held: null), Debrief(due: 1, held: 0),
                Debrief(due: -366, held: -366),
                Debrief(due: -10, held: null) with { DeclinedOn = s_today.AddDays(-10) },
            ],
        };

        var measure = new PeerMeasures([peer], s_courses, new PeerSettings(), s_today).All.Single(one => one.Name == "Debriefs in time");

        Assert.Equal("2 of 4 = 50 %", measure.Value);
        Assert.Equal("2 still to come, 1 offered to somebody who would rather not, and what nobody told a coordinator of", measure.Missing);
    }

    [Fact]
    public void Where_supervision_every_two_weeks_was_agreed_it_is_late_after_that_and_in_groups_only_there_is_no_place()
    {
        var usual = Of(PeerState.Ready, 3, 1, heldDaysAgo: 15, checkFor: 9, course: "course");
        var sooner = usual with { Check = usual.Check! with { Conditions = nameof(Condition.SupervisionEveryTwoWeeks) } };
        var groups = usual with { Check = usual.Check! with { Conditions = nameof(Condition.GroupsOnly) } };

        Assert.Equal((4, 2), (usual.EveryWeeks(new PeerSettings()), sooner.EveryWeeks(new PeerSettings())));
        Assert.Equal("1 of 2 = 50 %", Value("Supervision on time", usual, sooner));
        Assert.Equal("2 of 6 = 33 %", Value("Places free", usual, groups));

        static string Value(string name, params PeerStanding[] peers) => new PeerMeasures(peers, s_courses, new PeerSettings(), s_today).All.Single(one => one.Name == name).Value;
    }

    [Fact]
    public void Of_nobody_there_is_no_number() =>
        Assert.All(new PeerMeasures([], s_courses, new PeerSettings(), s_today).All, one => Assert.Equal("None yet", one.Value));

    private static PeerStanding Of(PeerState state, int capacity, int load, int? heldDaysAgo, int checkFor, string? course, int sinceDaysAgo = 300, int? group = null)
    {
        var peer = new PeerSupporter { PeerId = Guid.Empty, State = state, Capacity = capacity, Load = load, StateOn = s_today, BeganOn = s_today.AddDays(-sinceDaysAgo) };
        List<Talk> talks = [];
        if (heldDaysAgo is { } days) talks.Add(new() { Kind = TalkKind.Line, DueOn = s_today, HeldOn = s_today.AddDays(-days) });
        if (group is { } ago) talks.Add(new() { Kind = TalkKind.Reflection, DueOn = s_today, HeldOn = s_today.AddDays(-ago) });
        return new(peer, new Check { GoodUntil = s_today.AddDays(checkFor) }, course is null ? [] : [new() { Course = course, DoneOn = s_today }], talks);
    }

    private static Talk Debrief(int due, int? held) => new() { Kind = TalkKind.Debrief, DueOn = s_today.AddDays(due), HeldOn = held is { } days ? s_today.AddDays(days) : null };
}
