using Platform.Sdk.Record;

namespace Platform.Record.MyDay.Due;

/// <summary>Somebody on the worker's caseload, with what asks to reach them.</summary>
internal sealed record Someone(SomeoneToReach One, IReadOnlyList<WorkRow> Items, DateOnly Today)
{
    /// <summary>Whether today is a day to reach them: nobody has for long, a try that was planned is due, or it is time for another way and no day is set.</summary>
    public bool IsForToday => One.IsQuiet || Items.Any(item => item.DueOn <= Today) || (One.IsForAnotherWay && Items.Count == 0);
}

/// <summary>The same as a page shows it.</summary>
internal sealed record SomeoneShown(Someone Is, string Module, string Otherwise, bool RecordsContacts, IReadOnlyList<ItemShown> Items)
{
    /// <summary>"In hospital since 3 May": they are not quiet then; null where they are not away.</summary>
    public string? Away { get; init; }
}

/// <summary>The parts of a day. Whatever is due stands in one of them, once.</summary>
internal sealed record Parts
{
    /// <summary>Whom to reach today, the quiet first.</summary>
    public IReadOnlyList<Someone> Reach { get; init; } = [];

    /// <summary>Everybody else on the caseload.</summary>
    public IReadOnlyList<Someone> Others { get; init; } = [];

    /// <summary>Whom to reach today though somebody else leads, or the whole team does.</summary>
    public IReadOnlyList<WorkRow> ForTheTeam { get; init; } = [];

    public IReadOnlyList<WorkRow> Decide { get; init; } = [];

    public IReadOnlyList<WorkRow> Offers { get; init; } = [];

    public IReadOnlyList<WorkRow> ToDo { get; init; } = [];

    /// <summary>The reminders of the appointments that are shown: they stand with these.</summary>
    public IReadOnlyDictionary<Guid, WorkRow> Reminders { get; init; } = new Dictionary<Guid, WorkRow>();

    public static Parts Of(
        IReadOnlyList<SomeoneToReach> caseload, IReadOnlyList<AppointmentNear> near, IReadOnlyList<WorkRow> work, Func<WorkRow, DayPart> partOf, DateOnly today)
    {
        var reminders = work.IntersectBy(near.Select(one => one.WorkId).OfType<Guid>(), item => item.WorkId).ToDictionary(item => item.WorkId);
        var parts = work.Where(item => !reminders.ContainsKey(item.WorkId)).ToLookup(partOf);

        // somebody may be on the caseload twice, for two modules; what is due stands with the first
        var first = caseload.DistinctBy(one => one.Card.PersonId).ToDictionary(one => one.Card.PersonId, one => one.Card.SupportId);
        var theirs = parts[DayPart.Reach].Where(item => item.DisplayName is not null && first.ContainsKey(item.PersonId!.Value)).ToLookup(item => first[item.PersonId!.Value]);
        var people = caseload.Select(one => new Someone(one, [.. theirs[one.Card.SupportId]], today)).ToLookup(one => one.IsForToday);
        var rest = parts[DayPart.Reach].Except(theirs.SelectMany(items => items)).ToLookup(item => item.DueOn <= today);
        return new()
        {
            Reach = [.. people[true]],
            Others = [.. people[false]],
            ForTheTeam = [.. rest[true]],
            Decide = [.. parts[DayPart.Decide]],
            Offers = [.. parts[DayPart.Offer]],
            ToDo = [.. parts[DayPart.ToDo].Concat(rest[false]).OrderBy(item => item.DueOn)],
            Reminders = reminders,
        };
    }
}
