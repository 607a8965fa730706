using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Support;

public enum LeadChoice
{
    [Display(Name = "Me")]
    Me,

    [Display(Name = "Nobody yet: it waits with my team")]
    Team,
}

public sealed record StartInput
{
    [Display(Name = "Which support"), Required(ErrorMessage = "Choose the support to start.")]
    public string ModuleKey { get; init; } = "";

    [Display(Name = "Lead {worker}")]
    public LeadChoice Lead { get; init; }

    [Display(Name = "Since when")]
    public DateOnly? On { get; init; }

    [Display(Name = "Why one more {person} is right"), StringLength(300, ErrorMessage = "Say it in 300 characters or fewer.")]
    public string? OverLimitReason { get; init; }
}
