using Platform.Sdk.Access;

namespace Navigator.Barriers.Kinds;

/// <summary>What a barrier tells of the person: that they are supported, what its kind says, what the service works in, and abuse where whoever wrote it says so.</summary>
internal static class Telling
{
    public static IReadOnlySet<InformationKind> Of(InformationKind kind, Sector sector, bool aboutSafety)
    {
        var all = new HashSet<InformationKind> { InformationKind.Support, kind };
        if (Of(sector) is { } also) all.Add(also);
        if (aboutSafety) all.Add(InformationKind.Abuse);
        return all;
    }

    /// <summary>That somebody has to do with a court, a ward or a refuge tells of them, whatever stands in the way there.</summary>
    private static InformationKind? Of(Sector sector) => sector switch
    {
        Sector.Health or Sector.MentalHealth or Sector.Treatment => InformationKind.Health,
        Sector.Justice => InformationKind.Offending,
        Sector.DomesticAbuse => InformationKind.Abuse,
        Sector.Housing => InformationKind.Housing,
        Sector.Benefits => InformationKind.Money,
        _ => null,
    };
}
