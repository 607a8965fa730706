using Platform.Record.Characteristics;
using Platform.Record.People;
using Platform.Sdk.Record;

namespace Platform.Record.Demo.Seed;

/// <summary>
/// Somebody invented. Shares as published: women 36.5 % and the five disadvantages ever .95, .95, .99, .93 for women and .46
/// for men, .88 (Changing Futures); ages by the bands of Fulfilling Lives. What is not known is left open.
/// </summary>
internal sealed record InventedPerson(
    InventedName Name, Gender? Gender, string? Pronouns, Ethnicity? Ethnicity, BirthDate? Born,
    IReadOnlyDictionary<Disadvantage, DisadvantageState> Faces)
{
    private const double Women = .365, NonBinary = .01, Together = .95;

    private static readonly (int Youngest, int Oldest, double Share)[] Ages =
        [(18, 29, .15), (30, 39, .32), (40, 49, .31), (50, 59, .17), (60, 75, .05)];

    private static readonly (Ethnicity What, double Share)[] Ethnicities =
    [
        (Characteristics.Ethnicity.WhiteBritish, .78), (Characteristics.Ethnicity.OtherWhite, .05), (Characteristics.Ethnicity.WhiteAndBlackCaribbean, .025),
        (Characteristics.Ethnicity.Caribbean, .02), (Characteristics.Ethnicity.African, .02), (Characteristics.Ethnicity.Pakistani, .02),
        (Characteristics.Ethnicity.WhiteIrish, .015), (Characteristics.Ethnicity.GypsyOrIrishTraveller, .01), (Characteristics.Ethnicity.Roma, .01),
        (Characteristics.Ethnicity.Indian, .01), (Characteristics.Ethnicity.OtherMixed, .01), (Characteristics.Ethnicity.Bangladeshi, .005),
        (Characteristics.Ethnicity.Arab, .005), (Characteristics.Ethnicity.PreferNotToSay, .02),
    ];

    private static readonly Disadvantage[] Five = Enum.GetValues<Disadvantage>();

    public static InventedPerson Draw(Random random, DateOnly today)
    {
        var gender = random.NextDouble() switch
        {
            < Women => Characteristics.Gender.Woman,
            < Women + NonBinary => Characteristics.Gender.NonBinary,
            _ => Characteristics.Gender.Man,
        };
        var name = InventedName.Draw(random, gender);
        return new(
            name,
            random.Chance(.97) ? gender : null,
            random.Chance(.8) ? Said(gender) : null,
            random.Chance(.95) ? random.Weighted(Ethnicities) : null,
            Birth(random, today),
            Facing(random, gender == Characteristics.Gender.Woman));
    }

    private static string Said(Gender gender) => gender switch
    {
        Characteristics.Gender.Woman => "she/her",
        Characteristics.Gender.Man => "he/him",
        _ => "they/them",
    };

    private static BirthDate? Birth(Random random, DateOnly today)
    {
        var (youngest, oldest) = random.Weighted([.. Ages.Select(band => ((band.Youngest, band.Oldest), band.Share))]);
        var on = today.AddYears(-random.Next(youngest, oldest + 1)).AddDays(-random.Next(365));
        return random.NextDouble() switch
        {
            < .88 => new(on, BirthPrecision.Exact),
            < .91 => new(new(on.Year, on.Month, 1), BirthPrecision.Month),
            < .94 => new(new(on.Year, 1, 1), BirthPrecision.Year),
            < .97 => new(new(on.Year, 1, 1), BirthPrecision.Estimated),
            _ => null,
        };
    }

    // Four or five in .83, as published, without moving a share: who has not lived with one other than domestic abuse has, when
    // the answers share a draw, mostly not lived with domestic abuse either, and with one other only.
    private static Dictionary<Disadvantage, DisadvantageState> Facing(Random random, bool isWoman)
    {
        var shared = random.NextDouble();
        return Five.ToDictionary(one => one, one =>
        {
            var (from, share) = Never(one, isWoman);
            var drawn = random.Chance(Together) ? shared : random.NextDouble();
            return State(random, ever: drawn < from || drawn >= from + share);
        });
    }

    private static (double From, double Share) Never(Disadvantage one, bool isWoman) => one switch
    {
        Disadvantage.CriminalJustice => (0, .12),
        Disadvantage.Homelessness => (.12, .05),
        Disadvantage.SubstanceUse => (.17, .05),
        Disadvantage.MentalHealth => (.22, .01),
        _ => (0, isWoman ? .07 : .54),
    };

    private static DisadvantageState State(Random random, bool ever) => (ever, random.NextDouble()) switch
    {
        (true, < .7) => DisadvantageState.Current,
        (true, _) => DisadvantageState.Past,
        (_, < .45) => DisadvantageState.No,
        (_, < .85) => DisadvantageState.Unknown,
        _ => DisadvantageState.NotSaid,
    };
}
