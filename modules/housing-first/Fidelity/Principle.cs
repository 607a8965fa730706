using Platform.Sdk.Data;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Fidelity;

/// <summary>The seven principles of Housing First in England. Stored by name.</summary>
public enum Principle
{
    [Display(Name = "A right to a home")]
    RightToHome,

    [Display(Name = "Flexible support for as long as it is needed")]
    FlexibleSupport,

    [Display(Name = "Housing and support are separated")]
    Separated,

    [Display(Name = "Choice and control")]
    Choice,

    [Display(Name = "Active engagement")]
    ActiveEngagement,

    [Display(Name = "Built on strengths, goals and hopes")]
    Strengths,

    [Display(Name = "Harm reduction")]
    HarmReduction,
}

/// <summary>How far the service keeps to it, as the team itself says. Stored by name.</summary>
public enum HowFar
{
    [Display(Name = "Always")]
    Always,

    [Display(Name = "Mostly")]
    Mostly,

    [Display(Name = "Sometimes")]
    Sometimes,

    [Display(Name = "Not yet")]
    NotYet,
}

internal sealed record Answer
{
    public Guid FidelityId { get; init; }
    public Principle Principle { get; init; }
    public HowFar HowFar { get; init; }
    public string? Evidence { get; init; }
    public DateOnly SaidOn { get; init; }
    public string SaidBy { get; init; } = "";
}

internal static class FidelitySql
{
    public static readonly Sql Of = new("""
        select f.fidelity_id, f.principle, f.answer as how_far, f.evidence, f.said_on, f.said_by
        from housing_first_fidelity f
        where f.team_id = @team
        order by f.said_at desc, f.fidelity_id
        """);

    public static readonly Sql Say = new("""
        insert into housing_first_fidelity (fidelity_id, team_id, principle, answer, evidence, said_on, said_at, said_by)
        values (@id, @team, @principle, @howFar, @evidence, @today, @now, @by)
        """);
}
