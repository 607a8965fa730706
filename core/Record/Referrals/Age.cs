using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.Referrals;

/// <summary>How long something has waited, in the area's days.</summary>
internal sealed record Age(LocalArea Area, DateOnly Today, DateTime Since)
{
    private DateOnly On => DateOnly.FromDateTime(Area.ToLocal(Since));

    public int Days => Today.DayNumber - On.DayNumber;

    public string InWords => Days == 0 ? "Since today" : $"Since {Effort.Day(On, Today)}, {(Days == 1 ? "1 day" : $"{Days} days")}";
}
