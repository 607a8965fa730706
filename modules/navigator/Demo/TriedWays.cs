using Navigator.Ways;

namespace Navigator.Demo;

/// <summary>A way that was planned when somebody had gone quiet, and when they were reached.</summary>
internal sealed record TriedWay(string Name, int DaysAgo, int ReachedDaysAgo, Change Change, string Note);

internal static class TriedWays
{
    public static readonly IReadOnlyList<TriedWay> All =
    [
        new("Casey Example", 345, 331, Change.Channel, "A card with the librarian instead of waiting by the table. No letterhead."),
        new("Casey Example", 221, 205, Change.Channel, "One line by email about the reading group. Nothing else in it."),
        new("Robin Sample", 278, 270, Change.Place, "The bench at the allotments. They sleep late; go at two."),
        new("Robin Sample", 159, 155, Change.Channel, "Text, not ring. They answer when they are ready."),
        new("Ismael Invented", 354, 349, Change.Place, "The market at five in the morning: the stallholders know him."),
        new("Ismael Invented", 296, 290, Change.Person, "Probation is glad to pass on that we rang."),
        new("Red jacket, bus station", 280, 274, Change.Place, "The three other places that the tea van named."),
        new("Red jacket, bus station", 151, 143, Change.Person, "Moira on the tea van has offered to say hello first."),
        new("Mirela Placeholder", 330, 328, Change.Channel, "Voice messages instead of texts: she listens, she does not read."),
        new("Mirela Placeholder", 127, 121, Change.Person, "Aunt Florica, who reads the letters, will say that we asked."),
        new("Yohannes Madeup", 309, 305, Change.Person, "The deacon sees everybody on Sunday."),
        new("Yohannes Madeup", 222, 218, Change.Place, "The running track on Saturday, early."),
    ];

    /// <summary>What to try next, for who is quiet now.</summary>
    public static (Change Change, string Note) Next(string name) => name switch
    {
        "Casey Example" => (Change.Person, "Jean, the librarian, will say hello when she hands over the book on hold."),
        "Red jacket, bus station" => (Change.Time, "Before the first bus, with the tea van, at the canal steps."),
        _ => (Change.Place, "Sit in the drop-in on Tuesday morning instead. Tea first, no forms."),
    };
}
