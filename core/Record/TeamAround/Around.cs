using Platform.Record.Characteristics;
using Platform.Record.TeamAround.Members;
using Platform.UI.Area;

namespace Platform.Record.TeamAround;

/// <summary>A support, and who gives it: it appears by itself.</summary>
internal sealed record SupportAround
{
    public Guid SupportId { get; init; }
    public string ModuleKey { get; init; } = "";
    public string TeamName { get; init; } = "";
    public string Organisation { get; init; } = "";
    public string? LeadWorkerName { get; init; }
    public string? LeadEmail { get; init; }
    public DateOnly StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }
}

/// <summary>Who was named the lead of all who are around somebody.</summary>
internal sealed record NamedLead
{
    public Guid? SupportId { get; init; }
    public Guid? TeamMemberId { get; init; }
    public string NamedBy { get; init; } = "";
    public DateTime NamedAt { get; init; }
}

/// <summary>Somebody around a person, whatever they are there by.</summary>
internal sealed record Around(Guid Id, string Name, string Role, string? Organisation, string? Reach, string? Since, string? Until)
{
    /// <summary>Whether it was written down by hand, and can be changed.</summary>
    public bool IsMember { get; init; }

    /// <summary>Whether it may stand on the paper that the person keeps.</summary>
    public bool OnPaper { get; init; } = true;

    public bool IsLead { get; init; }

    public bool IsNow => Until is null;

    public static Around Of(SupportAround support, string supportName, string nobodyYet) => new(
        support.SupportId, support.LeadWorkerName ?? nobodyYet, supportName, $"{support.TeamName}, {support.Organisation}", support.LeadEmail,
        support.StartedOn.Words(), support.EndedOn?.Words()) { IsLead = false };

    public static Around Of(MemberRow member) => new(
        member.TeamMemberId, member.Name, member.Role, member.Organisation, member.Reach, PartDate.From(member.SinceOn, member.SincePart)?.InWords(), member.UntilOn?.Words())
    {
        IsMember = true, OnPaper = member.OnPaper,
    };
}
