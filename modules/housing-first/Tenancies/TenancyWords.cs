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

    [Display(Name = "They died")]
    Died,

    [Display(Name = "Something else")]
    Other,
}
