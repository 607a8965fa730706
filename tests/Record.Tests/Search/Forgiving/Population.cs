using Bogus;

namespace Record.Tests.Search.Forgiving;

/// <summary>Somebody invented, as a test knows them.</summary>
internal sealed record Somebody(Guid Id, string First, string Last, string? Other, DateOnly Born)
{
    public string Name => $"{First} {Last}";
}

/// <summary>Invented people of an English town: many share a common name, many have a name of another country, all by one seed.</summary>
internal sealed class Population(int seed)
{
    private static readonly string[] Locales = ["en_GB", "en_GB", "en_GB", "en_IE", "pl", "en_IND", "en_NG", "ro", "it", "fr", "tr", "pt_PT", "en"];

    private static readonly string[] CommonLast =
    [
        "Smith", "Jones", "Taylor", "Williams", "Brown", "Davies", "Evans", "Wilson", "Thomas", "Roberts", "Johnson", "Walker", "Wright", "Thompson", "Robinson",
        "White", "Hughes", "Edwards", "Green", "Hall", "Khan", "Patel", "Ahmed", "Ali", "Hussain", "Singh", "Begum", "Kaur", "Murphy", "O'Neill", "Kelly",
        "Nowak", "Kowalski", "Wiśniewski", "Wójcik", "Mensah", "Okafor", "Adeyemi", "Hassan", "Mohamud",
    ];

    private static readonly string[] CommonFirst =
    [
        "David", "John", "Michael", "Paul", "Andrew", "Stephen", "William", "Robert", "Richard", "Christopher", "James", "Thomas", "Daniel", "Anthony", "Kevin",
        "Susan", "Margaret", "Elizabeth", "Catherine", "Karen", "Julie", "Deborah", "Sarah", "Rebecca", "Jennifer", "Patricia", "Joanne", "Samantha", "Kathleen",
        "Mohammed", "Ahmed", "Yusuf", "Ibrahim", "Hussein", "Fatima", "Aisha", "Khadija", "Zainab", "Siobhán", "Niamh", "Seán", "Ciarán", "Aoife", "Łukasz",
        "Katarzyna", "Piotr", "Małgorzata", "Krzysztof", "Chukwuemeka", "Oluwaseun", "Kwame", "Amara", "Gurpreet", "Rajesh",
    ];

    private readonly Randomizer _random = new(seed);
    private readonly List<Faker> _fakers = [.. Locales.Select((locale, at) => new Faker(locale) { Random = new Randomizer(seed + at + 1) })];

    public Somebody Next(Guid id)
    {
        var faker = _random.ListItem(_fakers);
        var first = _random.Bool(0.5f) ? Common(CommonFirst) : faker.Name.FirstName();
        var last = _random.Bool(0.4f) ? Common(CommonLast) : faker.Name.LastName();
        last = _random.Bool(0.03f) ? $"{last}-{Common(CommonLast)}" : last;
        var other = _random.Bool(0.15f) ? $"{faker.Name.FirstName()} {last}" : null;
        return new Somebody(id, first, last, other, new DateOnly(1945, 1, 1).AddDays(_random.Int(0, 22600)));
    }

    // the first of a list is far more common than its last, as names are
    private string Common(string[] names) => names[(int)(names.Length * Math.Pow(_random.Double(), 2))];
}
