using Platform.Record.Support;

namespace Platform.Record.Starting;

/// <summary>Who may support somebody from now on, in the words of the start page.</summary>
internal sealed record SupportChoice(string ModuleKey, string Label, string? Hint, bool IsFull)
{
    public static SupportChoice Of(SupportOption option) => option.ModuleKey == Episodes.FrontDoor
        ? new(option.ModuleKey, "Not decided yet: keep with my team", null, false)
        : !option.MayLead ? new(option.ModuleKey, $"{option.Name}: waits with my team", null, false)
        : new(option.ModuleKey, option.Room is { } room ? $"{option.Name}: {room}" : option.Name,
            option.IsFull ? option.Words.In("Your caseload is full. Keep this {person} with your team, or ask your lead.") : null, option.IsFull);
}
