namespace Platform.Sdk.Record;

/// <summary>The five disadvantages (Changing Futures' definition of the cohort). Stored by name.</summary>
public enum Disadvantage
{
    /// <summary>No home, or none that is safe or lasting.</summary>
    Homelessness,

    /// <summary>Drugs or alcohol.</summary>
    SubstanceUse,

    /// <summary>Mental ill health.</summary>
    MentalHealth,

    /// <summary>Domestic abuse.</summary>
    DomesticAbuse,

    /// <summary>Contact with the criminal justice system.</summary>
    CriminalJustice,
}
