namespace Peer.Demo;

/// <summary>What an invented peer says of themselves, and how they are looked after.</summary>
internal sealed record InventedPeer(string Name, int Capacity, string Words, params (string Field, string Choice)[] Said)
{
    /// <summary>How many days ago they were last supervised, and in how many days they are next.</summary>
    public (int HeldDaysAgo, int NextInDays) Supervised { get; init; } = (18, 10);

    /// <summary>In how many days their check runs out.</summary>
    public int CheckForDays { get; init; } = 600;

    public static readonly IReadOnlyList<InventedPeer> Written =
    [
        new("Pat Peer", 4, "I make a strong tea and I am not in a hurry. I slept rough for two years and I know which doors open. I won't tell you what to do.",
            ("gender", "woman"), ("age", "50-and-over"), ("language", "english"), ("experience", "homelessness"), ("experience", "alcohol"))
        { CheckForDays = 48 },
        new("Priya Peer", 3, "I like walking and bad films. It took me a long time to trust anybody again, so take yours.",
            ("gender", "woman"), ("age", "35-to-49"), ("language", "english"), ("language", "punjabi"), ("language", "urdu"), ("faith", "sikh"), ("experience", "abuse"), ("experience", "mental-health"))
        { Supervised = (41, -3) },
        new("Piotr Peer", 2, "Football, fishing, fixing bikes. I have been inside and I have been clean for four years. We can talk or we can just mend something.",
            ("gender", "man"), ("age", "25-to-34"), ("language", "english"), ("language", "polish"), ("experience", "prison"), ("experience", "drugs"), ("faith", "not-said")),
    ];

    /// <summary>For colleagues whom the demo invents besides.</summary>
    public static InventedPeer Another(string name, int at) => new(name, 5, at % 2 == 0
        ? "I grew up in care and I still find forms hard. We fill them in together, and then we get chips."
        : "I listen first. I have had days when getting up was the whole plan, and that was fine.",
        ("language", "english"), ("experience", at % 2 == 0 ? "care" : "mental-health"));
}
