using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Homes.Kinds;

/// <summary>The kinds of place somebody stays in. Stored by name.</summary>
public enum HomeKind
{
    [Display(Name = "Sleeping rough")]
    RoughSleeping,

    [Display(Name = "With family or friends")]
    FamilyOrFriends,

    [Display(Name = "Night shelter or emergency bed")]
    Shelter,

    [Display(Name = "Temporary accommodation")]
    Temporary,

    [Display(Name = "Hostel or supported accommodation")]
    Supported,

    [Display(Name = "Refuge")]
    Refuge,

    [Display(Name = "Own tenancy: council or housing association")]
    SocialTenancy,

    [Display(Name = "Own tenancy: private")]
    PrivateTenancy,

    [Display(Name = "A home they own")]
    Owned,

    [Display(Name = "Asylum accommodation")]
    Asylum,

    [Display(Name = "Prison")]
    Prison,

    [Display(Name = "Probation hostel (approved premises)")]
    ApprovedPremises,

    [Display(Name = "Hospital")]
    Hospital,

    [Display(Name = "Detox or rehab")]
    Rehab,

    [Display(Name = "Somewhere else")]
    Other,
}

internal static class HomeKinds
{
    /// <summary>
    /// The column of the Fulfilling Lives common data framework (UK Data Service 9114) in which its nights are counted; what that asks for in nights of its own (prison) or days (hospital) is named
    /// after it. Kinds it does not know are its "other".
    /// </summary>
    public static string Code(this HomeKind kind) => kind switch
    {
        HomeKind.RoughSleeping => "ACCM_RS",
        HomeKind.FamilyOrFriends => "ACCM_FF",
        HomeKind.Shelter or HomeKind.Temporary => "ACCM_TA",
        HomeKind.Supported or HomeKind.Refuge or HomeKind.ApprovedPremises => "ACCM_SA",
        HomeKind.SocialTenancy => "ACCM_OTSH",
        HomeKind.PrivateTenancy => "ACCM_OTPS",
        HomeKind.Prison => "PRIS",
        _ => "ACCM_OTH",
    };
}
