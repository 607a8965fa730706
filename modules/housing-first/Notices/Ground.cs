using Platform.Sdk.Access;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Notices;

/// <summary>
/// On which ground a landlord wants the home back, where a notice names one. Stored by name. The numbers are those of Schedule 2 to the Housing Act 1988 (assured tenancies) as the Renters' Rights Act
/// 2025, Schedule 1, has amended it; council tenancies have others (Schedule 2 to the Housing Act 1985). The words are ours and no advice.
/// </summary>
public enum Ground
{
    [Display(Name = "Ground 1: the landlord or their family want to live there")]
    One,

    [Display(Name = "Ground 1A: the landlord wants to sell")]
    OneA,

    [Display(Name = "Ground 6: works that cannot be done while somebody lives there")]
    Six,

    [Display(Name = "Ground 7A: a conviction, or a court's order, for what happened at the home or near it")]
    SevenA,

    [Display(Name = "Ground 8: 13 weeks' or 3 months' rent or more is owed")]
    Eight,

    [Display(Name = "Ground 10: some rent is owed")]
    Ten,

    [Display(Name = "Ground 11: rent was often late")]
    Eleven,

    [Display(Name = "Ground 12: another term of the tenancy")]
    Twelve,

    [Display(Name = "Ground 13: the state of the home")]
    Thirteen,

    [Display(Name = "Ground 14: complaints from around the home")]
    Fourteen,

    [Display(Name = "Ground 14A: somebody left since a partner was violent")]
    FourteenA,

    [Display(Name = "Ground 15: the state of the furniture")]
    Fifteen,

    [Display(Name = "Ground 17: something that was said before the tenancy")]
    Seventeen,

    [Display(Name = "Another ground, or another law")]
    Other,
}

internal static class Grounds
{
    /// <summary>What it tells of the person; null for what nobody but their own team is to know.</summary>
    public static InformationKind? Tells(this Ground ground) => ground switch
    {
        Ground.SevenA => InformationKind.Offending,
        Ground.Eight or Ground.Ten or Ground.Eleven => null,
        Ground.FourteenA => InformationKind.Abuse,
        _ => InformationKind.Housing,
    };
}
