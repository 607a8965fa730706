using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Record;

namespace Platform.Record.Demo.Seed;

/// <summary>Invented words: what people said, what a contact was about, where somebody can be met.</summary>
internal static class InventedWords
{
    private static readonly string[] Story =
    [
        "I've told this to four people already. You are the first one who wrote it down.", "Mornings are bad. Meet me after eleven.",
        "I want my own front door.", "Please text before you ring.", "I shut down when people talk over me. It isn't that I don't care.",
        "I kept a job for nine years. I'd like that to be in there as well.", "Don't send a letter to that address.", "My sister is the one who knows me.",
        "I can do two things in a day. Three is too many.", "I'd rather walk and talk than sit in an office.", "I look after my dog before I look after me.",
        "When I go quiet, come and find me. Bring a tea.", "I have been sober for eleven days and nobody has asked about that.",
        "I don't want to be anybody's project.", "I paint. I'd forgotten that until you asked.", "If you say Tuesday, come on Tuesday.",
        "The hostel is loud at night. I sleep in the day and people think I don't want to come.", "I want to see my kids, in the end. Not yet.",
        "I'd like somebody to come with me to the doctor.", "I was good at school until I was eleven.",
    ];

    private static readonly string[] Reached =
    [
        "Tea and a walk round the park.", "Talked about the room; would like to see it first.", "Rang the GP together and have a date.",
        "Good news: four nights at a friend's.", "Filled in the form in two goes.", "Wanted company at the job centre; went along.",
        "Spoke about sleep and about the dog.", "Chose who may know what.", "Laughed about the weather. That was enough for today.",
        "Collected a parcel and a phone charger.", "Has been to the kitchen every Thursday this month.", "Asked about a course in the spring.",
    ];

    private static readonly string[] Tried =
    [
        "Waited half an hour by the doors.", "Phone is off.", "Left word with the hostel.", "A card at the day centre.",
        "Tried in the evening instead.", "The library had not seen them this week.", "Voicemail was full.",
    ];

    private static readonly string[] Places =
    [
        "Library, mornings", "Bus station café", "Tent by the river, early", "Hostel, room 12", "Own flat, after ten", "Day centre, Tuesdays",
        "Night shelter", "The kitchen at the community hall, Thursdays", "Bench by the canal bridge", "Sister's flat", "Recovery café", "Probation office, after the appointment",
    ];

    private static readonly string[] Through =
        ["Their sister", "A friend at the day centre", "The hostel's night worker", "The chemist on the corner", "Their peer supporter", "The outreach team"];

    private static readonly string[] When = ["After eleven", "Before nine", "Tuesday and Thursday afternoons", "Evenings", "Any time", "Not on Mondays"];

    private static readonly string[] MaySay = ["First name only", "Say it is a friend", "Nothing about support", "Anything"];

    public static string Told(Random random) => random.One(Story);

    public static string? Note(Random random, ContactResult result) => random.Chance(.45) ? null
        : result is ContactResult.Spoke or ContactResult.Met ? random.One(Reached)
        : result is ContactResult.AskedForSpace ? "Asked for a week to themselves. Agreed, and when to say hello again."
        : random.One(Tried);

    /// <summary>A place first; then perhaps a number of the range kept for drama (Ofcom), somebody who knows them, an address nobody has.</summary>
    public static IEnumerable<WayInput> Ways(Random random, bool maybeWatched)
    {
        yield return Way(WayKind.Place, random.One(Places), IsSafe(random, false), random.Chance(.5) ? random.One(When) : null, null);
        if (random.Chance(.6))
        {
            var safety = IsSafe(random, maybeWatched);
            yield return Way(WayKind.Phone, $"07700900{random.Next(1_000):000}", safety, random.Chance(.3) ? random.One(When) : null,
                safety == Safety.NotSafe ? "Never ring it" : random.Chance(.4) ? random.One(MaySay) : null);
        }

        if (random.Chance(.2))
        {
            yield return Way(WayKind.ThroughSomeone, random.One(Through), IsSafe(random, false), null, random.One(MaySay));
        }

        if (random.Chance(.08))
        {
            yield return Way(WayKind.Email, $"someone{random.Next(10_000)}@mail.example", IsSafe(random, maybeWatched), null, null);
        }
    }

    private static WayInput Way(WayKind kind, string value, Safety safety, string? bestWhen, string? maySay) =>
        new() { Kind = kind, Value = value, Safety = safety, BestWhen = bestWhen, MaySay = maySay };

    private static Safety IsSafe(Random random, bool maybeWatched) => random.NextDouble() switch
    {
        var drawn when drawn < (maybeWatched ? .3 : .06) => Safety.NotSafe,
        < .65 => Safety.Safe,
        _ => Safety.NotKnown,
    };
}
