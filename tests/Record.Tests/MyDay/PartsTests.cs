using Platform.Record.MyDay.Due;
using Platform.Sdk.Record;

namespace Record.Tests.MyDay;

public sealed class PartsTests
{
    private static readonly DateOnly Today = new(2026, 5, 24);

    [Fact]
    public void A_try_that_is_due_stands_with_the_person_and_brings_them_to_the_top()
    {
        var (ash, bo) = (Led("Ash", days: 2), Led("Bo", days: 3));
        var (due, later) = (Item(ash, 0), Item(bo, 3));

        var parts = Of([bo, ash], [], [(due, DayPart.Reach), (later, DayPart.Reach)]);

        Assert.Equal(["Ash"], parts.Reach.Select(one => one.One.Card.DisplayName));
        Assert.Equal([due], parts.Reach[0].Items);
        Assert.Equal(["Bo"], parts.Others.Select(one => one.One.Card.DisplayName));
        Assert.Equal([later], parts.Others[0].Items);
        Assert.Empty(parts.ToDo.Concat(parts.ForTheTeam));
    }

    [Fact]
    public void Somebody_supported_twice_is_to_be_reached_by_one_item_and_not_by_two()
    {
        var first = Led("Ash", days: 2);
        var second = first with { Card = first.Card with { SupportId = Guid.CreateVersion7(), ModuleKey = "other" } };

        var parts = Of([first, second], [], [(Item(first, 0), DayPart.Reach)]);

        Assert.Equal([1, 0], parts.Reach.Concat(parts.Others).Select(one => one.Items.Count));
    }

    [Fact]
    public void Whoever_is_quiet_is_for_today_and_nowhere_else()
    {
        var parts = Of([Led("Ash", days: 40, quiet: true), Led("Bo", days: 1)], [], []);

        Assert.Equal(["Ash"], parts.Reach.Select(one => one.One.Card.DisplayName));
        Assert.Equal(["Bo"], parts.Others.Select(one => one.One.Card.DisplayName));
    }

    [Fact]
    public void What_asks_to_reach_somebody_else_s_people_is_for_the_team_once_it_is_due()
    {
        var (due, later) = (Item(Led("Ash", 1), -1), Item(Led("Bo", 1), 5));

        var parts = Of([], [], [(due, DayPart.Reach), (later, DayPart.Reach)]);

        Assert.Equal([due], parts.ForTheTeam);
        Assert.Equal([later], parts.ToDo);
    }

    [Fact]
    public void The_reminder_of_an_appointment_that_is_shown_stands_with_it()
    {
        var ash = Led("Ash", 1);
        var (reminder, other) = (Item(ash, 0), Item(ash, 0));

        var parts = Of([ash], [new AppointmentNear { WorkId = reminder.WorkId }, new AppointmentNear()], [(reminder, DayPart.ToDo), (other, DayPart.ToDo)]);

        Assert.Equal([reminder], parts.Reminders.Values);
        Assert.Equal([other], parts.ToDo);
    }

    [Fact]
    public void Each_thing_stands_in_one_part()
    {
        var ash = Led("Ash", 1);
        var work = Enum.GetValues<DayPart>().SelectMany(part => Enumerable.Range(-1, 4).Select(day => (Item(ash, day), part))).ToList();

        var parts = Of([ash], [], work);

        Assert.Equal(
            work.Select(one => one.Item1.WorkId).Order(),
            parts.Reach.Concat(parts.Others).SelectMany(one => one.Items).Concat([.. parts.ForTheTeam, .. parts.Decide, .. parts.Offers, .. parts.ToDo]).Select(item => item.WorkId).Order());
    }

    private static Parts Of(IReadOnlyList<SomeoneToReach> caseload, IReadOnlyList<AppointmentNear> near, IReadOnlyList<(WorkRow Item, DayPart Part)> work) =>
        Parts.Of(caseload, near, [.. work.Select(one => one.Item)], item => work.Single(one => one.Item == item).Part, Today);

    private static SomeoneToReach Led(string name, int days, bool quiet = false) => new(
        new SupportCard { SupportId = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(), DisplayName = name }, new Effort(Today, null, []), "", days, quiet);

    private static WorkRow Item(SomeoneToReach about, int inDays) =>
        new() { WorkId = Guid.CreateVersion7(), PersonId = about.Card.PersonId, DisplayName = about.Card.DisplayName, DueOn = Today.AddDays(inDays) };
}
