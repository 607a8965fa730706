using Platform.Record.Characteristics;
using Platform.Record.Names;

namespace Platform.Record.Demo.Seed;

/// <summary>A name that nobody has: a first name, and a family name made of a place and a tale.</summary>
internal sealed record InventedName(string Display, IReadOnlyList<NameTyped> Others)
{
    private static readonly string[] Women =
    [
        "Abigail", "Adaeze", "Agnieszka", "Aisha", "Alice", "Amber", "Amina", "Angela", "Anita", "Bea", "Bernadette", "Bridget", "Carol", "Chantelle",
        "Chloe", "Christine", "Danielle", "Dawn", "Debbie", "Denise", "Donna", "Edie", "Elena", "Ewa", "Farah", "Fern", "Gemma", "Gloria", "Grace", "Gwen",
        "Hayley", "Holly", "Iris", "Jacqui", "Jasmine", "Joanne", "Josie", "Karen", "Kelly", "Kirsty", "Latoya", "Leanne", "Lola", "Lorraine", "Maggie",
        "Marcia", "Michelle", "Mirela", "Nasreen", "Natalie", "Nicola", "Paula", "Rachel", "Rosa", "Ruth", "Sandra", "Shanice", "Sharon", "Shazia",
        "Sinead", "Stacey", "Tanya", "Tracey", "Vanessa", "Yasmin", "Zofia",
    ];

    private static readonly string[] Men =
    [
        "Abdul", "Adam", "Adrian", "Ahmed", "Alan", "Andrzej", "Anthony", "Barry", "Ben", "Bilal", "Bram", "Callum", "Carl", "Cole", "Craig", "Damian",
        "Darren", "Dean", "Delroy", "Dennis", "Derek", "Dwayne", "Eli", "Finn", "Florin", "Gary", "Gavin", "Graham", "Gus", "Hal", "Hassan", "Ian",
        "Imran", "Ivo", "Jamal", "Jason", "Jed", "Jermaine", "Karl", "Keith", "Kevin", "Kofi", "Lars", "Lee", "Leroy", "Liam", "Marcus", "Mark", "Mehdi",
        "Michael", "Neil", "Nigel", "Omar", "Patrick", "Paul", "Pawel", "Ricky", "Robert", "Sean", "Shane", "Stefan", "Steven", "Tariq", "Terry", "Tony",
        "Wayne", "Winston", "Yusuf",
    ];

    private static readonly string[] Anyone = ["Alex", "Ash", "Billie", "Charlie", "Frankie", "Jamie", "Jo", "Kit", "Max", "Robin", "Sam", "Toni"];

    private static readonly string[] Places =
    [
        "Alder", "Ash", "Barley", "Birch", "Bramble", "Brook", "Calder", "Cherry", "Clover", "Cotter", "Dale", "Dunmore", "East", "Elder", "Elm", "Fallow",
        "Fenn", "Field", "Garth", "Glen", "Hallow", "Harbour", "Hazel", "Heather", "Hill", "Holly", "Ingle", "Juniper", "Kestrel", "Lark", "Linden", "Lock",
        "Marl", "Meadow", "Merrow", "Mill", "Moor", "North", "Oak", "Orchard", "Penny", "Quill", "Rams", "River", "Rook", "Rowan", "Sedge", "Silver",
        "Sorrel", "Stone", "Swan", "Tarn", "Teasel", "Thorn", "Under", "Vale", "Weather", "West", "Whin", "Wick", "Willow", "Winter", "Wren", "Yarrow",
    ];

    private static readonly string[] Tales =
        ["ballad", "draft", "epic", "fable", "fiction", "guise", "legend", "lyric", "myth", "novel", "rhyme", "saga", "sketch", "tale", "verse", "yarn"];

    private static readonly string[] Coats = ["Green coat", "Blue rucksack", "Grey hat", "Red scarf", "Yellow boots", "Long black coat", "Man with the bike", "Woman with two dogs"];
    private static readonly string[] Spots = ["market square", "canal bridge", "station steps", "park shelter", "church porch", "bus lane", "underpass", "library doors"];
    private static readonly string[] Nicknames = ["Biscuit", "Sparky", "Doc", "Duchess", "Smiler", "Scout", "Tigger", "Bear", "Red", "Captain", "Moth", "Lucky"];

    public static InventedName Draw(Random random, Gender? gender)
    {
        if (random.Chance(.02))
        {
            return new($"{random.One(Coats)}, {random.One(Spots)}", []);
        }

        var first = random.One(gender switch { Gender.Woman => Women, Gender.Man => Men, _ => Anyone });
        var others = new List<NameTyped>();
        var (whole, shown) = ($"{first} {Family(random)}", random.NextDouble());
        var display = shown < .15 ? first : shown < .22 ? random.One(Nicknames) : whole;
        if (display != whole)
        {
            others.Add(new NameTyped(null, NameKind.Legal, whole));
        }

        if (random.Chance(.12))
        {
            others.Add(new NameTyped(null, NameKind.Nickname, random.One(Nicknames)));
        }

        if (random.Chance(gender == Gender.Woman ? .15 : .03))
        {
            others.Add(new NameTyped(null, NameKind.Previous, $"{first} {Family(random)}"));
        }

        return new(display, [.. others.DistinctBy(other => other.Name).Where(other => other.Name != display)]);
    }

    /// <summary>A first and a family name for a colleague.</summary>
    public static string Colleague(Random random) => $"{random.One(random.Chance(.65) ? Women : Men)} {Family(random)}";

    private static string Family(Random random) => $"{random.One(Places)}{random.One(Tales)}";
}
