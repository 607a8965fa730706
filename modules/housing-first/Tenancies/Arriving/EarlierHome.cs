using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Tenancies.Arriving;

/// <summary>What becomes of the home that they lived in when they move into another.</summary>
public enum EarlierHome
{
    [Display(Name = "They have left it: they wanted this one more")]
    MovedOn,

    [Display(Name = "They have left it: the landlord moved them")]
    Transfer,

    [Display(Name = "They have left it: for their safety")]
    SafetyMove,

    [Display(Name = "They have left it: something else")]
    Other,

    [Display(Name = "They keep it for now")]
    Kept,
}

internal static class EarlierHomes
{
    /// <summary>Why the tenancy ended; null where it goes on.</summary>
    public static EndReason? Reason(this EarlierHome earlier) => earlier switch
    {
        EarlierHome.MovedOn => EndReason.MovedOn,
        EarlierHome.Transfer => EndReason.Transfer,
        EarlierHome.SafetyMove => EndReason.SafetyMove,
        EarlierHome.Other => EndReason.Other,
        _ => null,
    };
}
