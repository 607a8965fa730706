using Platform.Record.Characteristics;
using Platform.Record.Identifiers;
using Platform.Record.Import.Files;
using Platform.Record.Import.Reading;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Starting;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Data;

namespace Platform.Record.Demo;

/// <summary>
/// Invents somebody. Shares as published: women 36.5 %, the five disadvantages ever .95, .95, .99, .93 for women and .46
/// for men, .88 (Changing Futures); ages by the bands of Fulfilling Lives.
/// </summary>
internal sealed class InventedRow(Random random, DateOnly today, IReadOnlyList<string> modules, IReadOnlyList<Guid> teams)
{
    private static readonly string[] Women = ["Amber", "Bea", "Chloe", "Dawn", "Edie", "Fern", "Gwen", "Holly", "Iris", "Josie", "Kit", "Lola"];
    private static readonly string[] Men = ["Abe", "Bram", "Cole", "Dex", "Eli", "Finn", "Gus", "Hal", "Ivo", "Jed", "Kofi", "Lars"];
    private static readonly string[] Families = ["Sample", "Example", "Invented", "Madeup", "Pretend", "Fictional", "Unreal", "Placeholder", "Nobody"];
    private static readonly string[] Places = ["Library, mornings", "Bus station café", "Tent by the river", "Hostel, room 12", "Own flat", "Day centre"];
    private static readonly (int From, int To, double Share)[] Ages = [(18, 29, .15), (30, 39, .32), (40, 49, .31), (50, 59, .17), (60, 75, .05)];
    private static readonly Ethnicity[] Ethnicities =
        [Ethnicity.WhiteBritish, Ethnicity.WhiteBritish, Ethnicity.WhiteBritish, Ethnicity.WhiteBritish, Ethnicity.OtherWhite, Ethnicity.Pakistani,
            Ethnicity.Caribbean, Ethnicity.WhiteAndBlackCaribbean, Ethnicity.WhiteIrish];
    private static readonly string[] Words =
    [
        "I've told this to four people already.", "Mornings are bad. Meet me after eleven.", "I want my own front door.",
        "Please text before you ring.", "I shut down when people talk over me.",
    ];

    public CaseloadRow Next()
    {
        var isWoman = random.NextDouble() < .365;
        var first = One(isWoman ? Women : Men);
        var name = $"{first} {One(Families)}";
        var nhs = Invented.NhsNumber(random.Next(1_000_000));
        var reference = $"SEED{Ids.New():N}";
        return new CaseloadRow
        {
            Mark = reference,
            Reference = reference,
            Person = new NewPerson(random.Next(4) == 0 ? first : name)
            {
                OtherNames = [new NameTyped(null, NameKind.Legal, name)],
                Pronouns = isWoman ? "she/her" : "he/him",
                Born = new BirthDate(today.AddYears(-Age()).AddDays(-random.Next(365)), BirthPrecision.Exact),
                Gender = new GenderSaid(isWoman ? Gender.Woman : Gender.Man, null),
                Ethnicity = new EthnicitySaid(One(Ethnicities), null),
            },
            Numbers = [new Number(IdentifierKind.LocalReference, reference), .. random.Next(3) > 0 ? (Number[])[new(IdentifierKind.NhsNumber, nhs)] : []],
            Ways = Ways(),
            Disadvantages = Faced(isWoman),
            Episode = Episode(),
            Words = random.Next(10) < 7 ? One(Words) : null,
            ToldTo = "their worker",
            Started = "Record started",
        };
    }

    private List<WayInput> Ways()
    {
        var ways = new List<WayInput> { new() { Kind = WayKind.Place, Value = One(Places), Safety = Safety.NotKnown } };
        if (random.Next(2) == 0)
        {
            ways.Add(new WayInput { Kind = WayKind.Phone, Value = $"07700 900{random.Next(1_000):000}", Safety = One(Enum.GetValues<Safety>()) });
        }

        return ways;
    }

    private Dictionary<Disadvantage, DisadvantageState> Faced(bool isWoman) => new()
    {
        [Disadvantage.Homelessness] = Ever(.95),
        [Disadvantage.SubstanceUse] = Ever(.95),
        [Disadvantage.MentalHealth] = Ever(.99),
        [Disadvantage.DomesticAbuse] = Ever(isWoman ? .93 : .46),
        [Disadvantage.CriminalJustice] = Ever(.88),
    };

    private DisadvantageState Ever(double share) =>
        random.NextDouble() < share ? random.Next(3) > 0 ? DisadvantageState.Current : DisadvantageState.Past
        : random.Next(2) == 0 ? DisadvantageState.No : DisadvantageState.Unknown;

    // with a team and no worker yet, so that the demo workers keep the room they have
    private EpisodeAsked? Episode() => random.Next(10) == 0 || teams.Count == 0
        ? null
        : new EpisodeAsked(One(modules), One(teams), null, today.AddDays(-random.Next(900)));

    private int Age()
    {
        var drawn = random.NextDouble();
        var band = Ages.First(band => (drawn -= band.Share) <= 0 || band == Ages[^1]);
        return random.Next(band.From, band.To + 1);
    }

    private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
