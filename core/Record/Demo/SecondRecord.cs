using Platform.Record.Demo.Seed;
using Platform.Record.Identifiers;
using Platform.Record.Support;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>A second record of one of the written people, as it comes about: another door, the name on her card, the same number.</summary>
internal static class SecondRecord
{
    private const int DaysAgo = 3;

    /// <summary>Of whom: the first of the written people.</summary>
    public const int Of = 0;

    public static void Write(SeedRows rows, SeededIds ids, DemoPlaces places, ModuleScope scope)
    {
        var life = new LifeRows(rows, ids, scope.Area, scope.Today);
        var place = places.Of("lead") with { ModuleKey = Episodes.FrontDoor, SupportName = "Front door", Lead = null, LeadName = null };
        life.Begin(new Who("Cassandra Example"), DaysAgo, null);
        life.Number(IdentifierKind.NhsNumber, Invented.NhsNumber(100), DaysAgo);
        life.Way(new WayInput { Kind = WayKind.Place, Value = "The walk-in centre, on Tuesdays", Safety = Safety.Safe, MaySay = "Ask for Cassandra." }, DaysAgo);
        life.Support(place, Phase.GettingToKnow, DaysAgo);
        life.Told("I gave them the name on my card. The people who know me call me Casey, but I didn't know if you were those people.", place, DaysAgo);
    }
}
