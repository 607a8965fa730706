using System.Globalization;
using Platform.Record.Appointments;
using Platform.Record.Demo.Seed;
using Platform.Record.Names;
using Platform.Record.Plan;
using Platform.Record.Plan.Actions;
using Platform.Record.Plan.Goals;
using Platform.Record.Plan.Goals.Scale;
using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Tells the timeline of somebody invented.</summary>
internal delegate void TellDemo(TimelineKind kind, string sentence, string? detail, DateTime at, string? worker);

/// <summary>The plan of somebody invented: days before today, and weekdays of weeks around this one, so that it never starts old.</summary>
internal sealed record WrittenPlan
{
    private const int ActionsBegan = 10;

    public IReadOnlyList<WrittenGoal> Goals { get; init; } = [];
    public IReadOnlyList<WrittenAction> Actions { get; init; } = [];
    public IReadOnlyList<WrittenAppointment> Appointments { get; init; } = [];

    public void Write(SeedRows rows, SeededIds ids, Guid person, SupportPlace place, LocalArea area, DateOnly today, TellDemo tell)
    {
        var goals = new List<Guid>();
        foreach (var (at, goal) in Goals.Index())
        {
            goals.Add(ids.Next(Row.Goal));
            goal.Write(rows, ids, person, goals[^1], at + 1, place, area, today, tell);
        }

        foreach (var action in Actions)
        {
            var lead = action.Service is null && action.ByWorker ? place.Lead : null;
            var (id, due, item) = (ids.Next(Row.Action), today.AddDays(action.InDays), lead is null || action.Done ? (Guid?)null : ids.Next(Row.Work));
            rows.Add(PlanDemoSql.Action, new
            {
                action = id, person, goal = action.Goal is { } number ? goals[number - 1] : (Guid?)null, what = action.What,
                owner = lead is not null ? ActionOwner.Worker : action.Service is null ? ActionOwner.Person : ActionOwner.Service, worker = lead, service = action.Service,
                dueOn = due, state = action.Done ? ActionState.Done : ActionState.Open, word = action.Word, on = today.AddDays(-1), work = item,
                now = area.ToUtc(today.AddDays(-ActionsBegan).ToDateTime(new(11, 0))),
            });
            if (item is { } work) Raise(rows, work, PlanTimeline.Act, person, action.What, due, place, $"/people/{person}/plan/actions/{id}/finish", area, today);
        }

        foreach (var appointment in Appointments) appointment.Write(rows, ids, person, place, area, today);
    }

    internal static void Raise(
        SeedRows rows, Guid work, WorkKind kind, Guid person, string sentence, DateOnly due, SupportPlace place, string link, LocalArea area, DateOnly today) =>
        rows.Add(WorkSql.Raise, new
        {
            workId = work, person, moduleKey = Timeline.Timeline.ModuleOf(kind.Key), kind = kind.Key, kindName = kind.Name, sentence, dueOn = due, worker = place.Lead,
            about = (Guid?)null, team = place.Team, link, raisedAt = area.ToUtc(today.AddDays(-1).ToDateTime(new(16, 0))), afterDeath = 0,
        });
}

/// <summary>What somebody wants, and where they were with it: "120 3 Person: some words".</summary>
internal sealed record WrittenGoal
{
    public required string Words { get; init; }
    public int DaysAgo { get; init; }
    public IReadOnlyList<string> Points { get; init; } = [];
    public GoalState State { get; init; }
    public int StateDaysAgo { get; init; }
    public string? StateWord { get; init; }

    public void Write(SeedRows rows, SeededIds ids, Guid person, Guid goal, int number, SupportPlace place, LocalArea area, DateOnly today, TellDemo tell)
    {
        var began = At(DaysAgo);
        rows.Add(PlanDemoSql.Goal, new
        {
            goal, person, words = Words, place = number, state = State, stateWord = StateWord, stateOn = today.AddDays(-(State == GoalState.Open ? DaysAgo : StateDaysAgo)),
            on = today.AddDays(-DaysAgo),
        });
        Keep("They told us what they want", Words, began);
        foreach (var point in Points.Select(line => line.Split(": ", 2)))
        {
            var parts = point[0].Split(' ');
            var (days, score, by, said) = (Number(parts[0]), Number(parts[1]), Enum.Parse<SaidBy>(parts[2]), point.Length > 1 ? point[1] : null);
            rows.Add(GoalSql.AddPoint, new
            {
                id = ids.Next(Row.GoalPoint), person, goal, score, saidBy = by, saidOn = today.AddDays(-days), words = said, workerName = place.LeadName, now = At(days),
            });
            tell(PlanTimeline.Goal, $"{(by == SaidBy.Person ? "They say they are" : "We see them")} at {score} of 10 with a goal", said is null ? Words : $"{Words}\n{said}", At(days), place.LeadName);
        }

        if (State != GoalState.Open)
        {
            Keep(State == GoalState.Reached ? "They reached a goal" : "They set a goal aside", StateWord is null ? Words : $"{Words}\n{StateWord}", At(StateDaysAgo));
        }

        void Keep(string sentence, string words, DateTime at)
        {
            rows.Add(GoalSql.AddHistory, new { id = ids.Next(Row.GoalHistory), person, goal, sentence, words, workerName = place.LeadName, now = at });
            tell(PlanTimeline.Goal, sentence, words, at, place.LeadName);
        }

        DateTime At(int daysAgo) => area.ToUtc(today.AddDays(-daysAgo).ToDateTime(new(12, 15)));

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}

/// <summary>Who does what in how many days: the person, their lead worker, or a service.</summary>
internal sealed record WrittenAction
{
    public required string What { get; init; }
    public bool ByWorker { get; init; }
    public string? Service { get; init; }
    public int InDays { get; init; }
    public int? Goal { get; init; }
    public bool Done { get; init; }
    public string? Word { get; init; }
}

/// <summary>An appointment on a weekday of this week or another; what has been took place, unless it says otherwise.</summary>
internal sealed record WrittenAppointment
{
    public int Week { get; init; }
    public DayOfWeek Day { get; init; }
    public required string Time { get; init; }
    public required string What { get; init; }
    public required string Service { get; init; }
    public string? With { get; init; }
    public string? Place { get; init; }
    public int? Minutes { get; init; }
    public bool Along { get; init; }
    public bool AskedFor { get; init; }
    public AppointmentState? State { get; init; }
    public string? Word { get; init; }

    public void Write(SeedRows rows, SeededIds ids, Guid person, SupportPlace place, LocalArea area, DateOnly today)
    {
        var day = Platform.Record.Appointments.Week.Of(today, area).After(Week).Monday.AddDays(((int)Day + 6) % 7);
        var (id, starts) = (ids.Next(Row.Appointment), area.ToUtc(day.ToDateTime(TimeOnly.Parse(Time, CultureInfo.InvariantCulture))));
        var state = State ?? (day < today ? AppointmentState.Kept : AppointmentState.Planned);
        var (along, item) = (Along ? place.Lead : null, state == AppointmentState.Planned && day > today && place.Lead is not null ? ids.Next(Row.Work) : (Guid?)null);
        rows.Add(PlanDemoSql.Appointment, new
        {
            appointment = id, person, module = place.ModuleKey, what = What, service = Service, serviceKey = Fold.Whole(Service, 100), withWhom = With,
            withKey = With is null ? null : Fold.Whole(With, 100), along, alongKey = along is null || place.LeadName is null ? null : Fold.Whole(place.LeadName, 100),
            startsAt = starts, minutes = Minutes, place = Place, askedFor = AskedFor, state, word = Word, work = item, now = area.ToUtc(today.AddDays(-14).ToDateTime(new(15, 0))),
        });
        if (item is { } work)
        {
            WrittenPlan.Raise(
                rows, work, PlanTimeline.Remind, person, $"{(along is null ? "Remind them" : "Remind them, and go along")}: {What} with {Service}, {area.DayAndTimeOf(starts)}", day.AddDays(-1),
                place, $"/people/{person}/appointments/{id}/came-of", area, today);
        }
    }
}

internal static class PlanDemoSql
{
    public static readonly Sql Goal = new("""
        insert into core_goal (goal_id, person_id, words, place, state, state_word, state_on, added_on, version)
        values (@goal, @person, @words, @place, @state, @stateWord, @stateOn, @on, 1)
        """);

    public static readonly Sql Action = new("""
        insert into core_action (
            action_id, person_id, goal_id, what, owner, worker_id, service, due_on, state, state_word, state_on, work_id, added_at, version)
        values (@action, @person, @goal, @what, @owner, @worker, @service, @dueOn, @state, @word, @on, @work, @now, 1)
        """);

    public static readonly Sql Appointment = new("""
        insert into core_appointment (
            appointment_id, person_id, module_key, what, service, service_key, with_whom, with_key, along_worker_id, along_key, starts_at, minutes, place,
            asked_for, state, state_word, moved_times, work_id, added_at, version)
        values (
            @appointment, @person, @module, @what, @service, @serviceKey, @withWhom, @withKey, @along, @alongKey, @startsAt, @minutes, @place,
            @askedFor, @state, @word, 0, @work, @now, 1)
        """);
}
