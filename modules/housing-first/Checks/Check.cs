using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Checks;

/// <summary>What is to be looked at or mended. Stored by name.</summary>
public enum CheckType
{
    [Display(Name = "Inspection")]
    Inspection,

    [Display(Name = "Gas or electrical safety check")]
    SafetyCheck,

    [Display(Name = "Repair")]
    Repair,
}

internal sealed record Check
{
    public Guid CheckId { get; init; }
    public Guid TenancyId { get; init; }
    public CheckType Type { get; init; }
    public string What { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public DateOnly? DoneOn { get; init; }
    public string? CameOf { get; init; }

    /// <summary>Since when it is no longer to be done; null where it still is, or was.</summary>
    public DateOnly? NotNeededOn { get; init; }

    public int Version { get; init; }

    /// <summary>What became of it; null where it is still to be done.</summary>
    public string? OverInWords(DateOnly today) =>
        DoneOn is { } done ? $"It was done on {Effort.Day(done, today)}." : NotNeededOn is { } since ? $"It is no longer needed, since {Effort.Day(since, today)}." : null;

    public bool IsOpen => DoneOn is null && NotNeededOn is null;

    /// <exception cref="RuleBrokenException">A colleague has written down what came of it, since the form was opened.</exception>
    public void MustBeOpen(DateOnly today)
    {
        if (DoneOn is { } done) throw new RuleBrokenException($"A colleague has written down already that it was done on {Effort.Day(done, today)}. {ShownAgain.Kept}");
        if (NotNeededOn is { } since) throw new RuleBrokenException($"A colleague has written down already that it is no longer needed, since {Effort.Day(since, today)}. {ShownAgain.Kept}");
    }

    public bool IsLate(DateOnly today) => IsOpen && DueOn <= today;
}

internal static class CheckSql
{
    private const string Columns = "c.check_id, c.tenancy_id, c.type, c.what, c.due_on, c.done_on, c.came_of, c.not_needed_on, c.version";

    public static readonly Sql Of = new($"""
        select {Columns}
        from housing_first_check c
        where c.person_id = @person and c.tenancy_id = @tenancy
        order by case when c.done_on is null and c.not_needed_on is null then 0 else 1 end, c.due_on, c.check_id
        """);

    public static readonly Sql One = new($"select {Columns} from housing_first_check c where c.person_id = @person and c.check_id = @check");

    /// <summary>What is to be done next in a home that goes on.</summary>
    public static readonly Sql Next = new($"""
        select {Columns}
        from housing_first_check c
        where c.person_id = @person and c.done_on is null and c.not_needed_on is null
          and exists (select 1 from housing_first_tenancy t where t.person_id = c.person_id and t.tenancy_id = c.tenancy_id and t.ended_on is null)
        order by c.due_on, c.check_id
        """);

    public static readonly Sql Add = new("""
        insert into housing_first_check (check_id, person_id, tenancy_id, type, what, due_on, version)
        values (@check, @person, @tenancy, @type, @what, @dueOn, 1)
        """);

    public static readonly Sql Done = new("""
        update housing_first_check set done_on = @on, came_of = @cameOf, version = version + 1
        where person_id = @person and check_id = @check and version = @version and done_on is null and not_needed_on is null
        """);

    public static readonly Sql NotNeeded = new("""
        update housing_first_check set not_needed_on = @today, version = version + 1
        where person_id = @person and check_id = @check and version = @version and done_on is null and not_needed_on is null
        """);
}
