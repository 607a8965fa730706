using System.ComponentModel.DataAnnotations;
using Platform.Record.Characteristics;
using Platform.Record.Details;
using Platform.Record.People;
using Platform.Sdk.Rules;

namespace Platform.Record.TeamAround.Members;

/// <summary>Which part of somebody's life a helper is there for: it decides who may know of them. Stored by name.</summary>
public enum TeamPart
{
    [Display(Name = "Family or a friend")]
    Family,

    [Display(Name = "Health, mental health, drugs or alcohol")]
    Health,

    [Display(Name = "Probation, police, court or prison")]
    Justice,

    [Display(Name = "Housing")]
    Housing,

    [Display(Name = "Domestic abuse and safety")]
    Safety,

    [Display(Name = "Something else")]
    Other,
}

internal static class TeamParts
{
    /// <summary>The permission that shows a helper: a probation officer is told with the justice system, a nurse with health.</summary>
    public static string Needs(this TeamPart part) => part switch
    {
        TeamPart.Health => FieldGroups.Health,
        TeamPart.Justice => FieldGroups.Offending,
        TeamPart.Housing => FieldGroups.Homelessness,
        TeamPart.Safety => FieldGroups.Abuse,
        _ => TeamPermissions.Read,
    };
}

/// <summary>Somebody around a person who was written down by hand.</summary>
internal sealed record MemberRow
{
    public Guid TeamMemberId { get; init; }
    public TeamPart Part { get; init; }
    public string Name { get; init; } = "";
    public string Role { get; init; } = "";
    public string? Organisation { get; init; }
    public string? Reach { get; init; }
    public bool OnPaper { get; init; }
    public DateOnly? SinceOn { get; init; }
    public DatePart? SincePart { get; init; }
    public DateOnly? UntilOn { get; init; }
    public int Version { get; init; }
}

/// <summary>Whether somebody may stand on the paper that the person keeps.</summary>
public enum OnPaper
{
    [Display(Name = "Yes")]
    Yes,

    [Display(Name = "No: somebody else may read it")]
    No,
}

public sealed record MemberInput : IVersioned
{
    [Display(Name = "Name"), Required(ErrorMessage = "Enter their name, or what they are called.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Name { get; init; }

    [Display(Name = "What is their role?"), Required(ErrorMessage = "Say what they are: GP, mother, landlord.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Role { get; init; }

    [Display(Name = "What do they help with?"), Required(ErrorMessage = "Choose what they help with.")]
    public TeamPart? Part { get; init; }

    [Display(Name = "Organisation"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Organisation { get; init; }

    [Display(Name = "How to reach them"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Reach { get; init; }

    [Display(Name = "Since when?"), StringLength(40, ErrorMessage = "Write it like 27/3/2024, March 2024 or 2024.")]
    public string? Since { get; init; }

    [Display(Name = "May they stand on the paper “Who supports me”?"), Required(ErrorMessage = "Choose whether they may stand on paper.")]
    public OnPaper? OnPaper { get; init; }

    public int Version { get; set; }

    internal static MemberInput Of(MemberRow member) => new()
    {
        Name = member.Name, Role = member.Role, Part = member.Part, Organisation = member.Organisation, Reach = member.Reach,
        Since = PartDate.From(member.SinceOn, member.SincePart)?.InWords(), OnPaper = member.OnPaper ? Members.OnPaper.Yes : Members.OnPaper.No, Version = member.Version,
    };

    /// <exception cref="RuleBrokenException">The day cannot be read.</exception>
    internal PartDate? SinceDay(DateOnly today) => string.IsNullOrWhiteSpace(Since) ? null
        : PartDate.Parse(Since, today) is var read && read.IsRead ? read.Value : throw new RuleBrokenException(read.Reason!, "Input.Since");
}
