using Platform.Sdk.Access;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Tenancies;

/// <summary>By what right somebody lives there. Stored by name.</summary>
public enum TenancyType
{
    [Display(Name = "Introductory tenancy (council)")]
    Introductory,

    [Display(Name = "Starter tenancy (housing association)")]
    Starter,

    [Display(Name = "Secure tenancy")]
    Secure,

    [Display(Name = "Assured tenancy")]
    Assured,

    [Display(Name = "Assured shorthold tenancy")]
    AssuredShorthold,

    [Display(Name = "Licence: no tenancy of their own")]
    Licence,
}

/// <summary>How the rent reaches the landlord. Stored by name.</summary>
public enum RentRoute
{
    [Display(Name = "Universal Credit, paid to the landlord")]
    CreditToLandlord,

    [Display(Name = "Universal Credit, paid to the {person}")]
    CreditToPerson,

    [Display(Name = "Housing Benefit")]
    HousingBenefit,

    [Display(Name = "Their own money")]
    OwnMoney,

    [Display(Name = "Not set up yet")]
    NotYet,
}

/// <summary>
/// How much rent is owed. Stored by name. From thirteen weeks on a court has to give the home back where a landlord asks for it: ground 8 of Schedule 2 to the Housing Act 1988, as the Renters' Rights
/// Act 2025 has it.
/// </summary>
public enum Owed
{
    [Display(Name = "None")]
    None,

    [Display(Name = "Less than 4 weeks' rent")]
    UnderFour,

    [Display(Name = "4 to 8 weeks' rent")]
    UnderEight,

    [Display(Name = "8 to 13 weeks' rent")]
    UnderThirteen,

    [Display(Name = "13 weeks' rent or more")]
    Thirteen,
}

/// <summary>Whether they want a key to be held for them. Stored by name.</summary>
public enum KeyHeld
{
    [Display(Name = "Yes, with us")]
    WithUs,

    [Display(Name = "Yes, with somebody they trust")]
    WithSomebody,

    [Display(Name = "No, nobody but them")]
    No,
}

/// <summary>Whether it is safe to visit and to write to them there; what is not known counts as no. Stored by name.</summary>
public enum SafeThere
{
    [Display(Name = "Yes")]
    Yes,

    [Display(Name = "No")]
    No,

    [Display(Name = "Not known")]
    NotKnown,
}

/// <summary>Why a tenancy ended: what happened to the home, and nobody's fault. Stored by name.</summary>
public enum EndReason
{
    [Display(Name = "They moved to a home they wanted more")]
    MovedOn,

    [Display(Name = "The landlord moved them to another home")]
    Transfer,

    [Display(Name = "Moved for their safety")]
    SafetyMove,

    [Display(Name = "Others had taken over the home (cuckooing)")]
    TakenOver,

    [Display(Name = "They left it")]
    Left,

    [Display(Name = "The landlord ended it: rent arrears")]
    Arrears,

    [Display(Name = "The landlord ended it: complaints from around the home")]
    Complaints,

    [Display(Name = "Prison")]
    Prison,

    [Display(Name = "Hospital, care or rehab")]
    Hospital,

    [Display(Name = "They live with family or a partner now")]
    WithFamily,

    [Display(Name = "Written down by mistake: it was never theirs")]
    NotTheirs,

    [Display(Name = "They died")]
    Died,

    [Display(Name = "Something else")]
    Other,
}

internal static class EndReasons
{
    /// <summary>What it tells of the person; null for what nobody but their own team is to know.</summary>
    public static InformationKind? Tells(this EndReason reason) => reason switch
    {
        EndReason.SafetyMove or EndReason.TakenOver => InformationKind.Abuse,
        EndReason.Prison => InformationKind.Offending,
        EndReason.Hospital => InformationKind.Health,
        EndReason.Arrears => null,
        _ => InformationKind.Housing,
    };
}
