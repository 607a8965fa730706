using FlexibleFund.Payments;
using FlexibleFund.Requests;

namespace FlexibleFund.Demo;

/// <summary>What somebody invented asked the fund for, and what came of it.</summary>
internal sealed record WrittenRequest(string Name, int DaysAgo, int Pounds, string Category, string Need, string Words)
{
    /// <summary>How a goal of theirs begins that it helps with.</summary>
    public string? Goal { get; init; }
    public string? Tried { get; init; }
    public string? Note { get; init; }
    public bool Urgent { get; init; }
    public RequestState State { get; init; } = RequestState.Agreed;
    public string Reason { get; init; } = "It is an amount that is decided at once, with you.";
    public string? AskAgain { get; init; }
    public double HoursToDecide { get; init; }

    /// <summary>How much was paid, in pence; nothing yet where it is none.</summary>
    public long Paid { get; init; }
    public Method Method { get; init; }
    public string Shop { get; init; } = "";

    /// <summary>Why there is no receipt; null where it is still to come.</summary>
    public string? NoReceipt { get; init; }

    /// <summary>How much of it came back, in pence.</summary>
    public long Back { get; init; }
    public string BackWords { get; init; } = "";
}

internal static class WrittenRequests
{
    public static readonly IReadOnlyList<WrittenRequest> All =
    [
        new("Casey Example", 62, 35, "phone", "food-and-basics", "A phone that works, so that the housing list can ring me back.")
        {
            Paid = 3_499, Method = Method.Card, Shop = "Phone shop, High Street", NoReceipt = "The till had no paper. A pay-as-you-go phone for £34.99, bought together.",
        },
        new("Ismael Invented", 45, 640, "learning", "work-and-learning", "Clippers and the course fee. Then it is my trade and not a hobby.")
        {
            Goal = "A chair", Tried = "The college's hardship fund opens in January, after the course begins", HoursToDecide = 5.5,
            Reason = "It is what you have been working towards, and the place is yours if it is paid by Friday.",
            Paid = 64_000, Method = Method.Invoice, Shop = "Exampleton College", NoReceipt = "The college sends one at the end of term; its confirmation is in the email to the team.",
            Back = 4_000, BackWords = "The college gave back the kit deposit",
        },
        new("Mirela Placeholder", 30, 900, "arrears", "debt", "If this is gone they cannot send the letter with the red line again.")
        {
            State = RequestState.NotThisTime, HoursToDecide = 22,
            Reason = "You were right to ask. The council has a payment for arrears like these, and it can pay all of it where we could only pay a part. We have written to them with you.",
            AskAgain = "If they say no, or have not answered by the end of the month, tell us and we look again the same day.",
        },
        new("Robin Sample", 20, 180, "activity", "belonging", "Boots and a spade that are mine, for the allotment.")
        {
            Goal = "Something with plants", Note = "They have borrowed for nine months and been lent the wrong size.", Paid = 17_250, Method = Method.Account, Shop = "Garden centre",
        },
        new("Yohannes Madeup", 9, 48, "clothing", "physical-health", "Running shoes that are not somebody else's.") { Goal = "Run", Paid = 4_800, Method = Method.Card, Shop = "Sports shop", NoReceipt = "Given to Yohannes with the box, in case they do not fit." },
        new("Robin Sample", 2, 320, "furniture", "homelessness", "A bed. Only a bed. The rest can come.")
        {
            Goal = "A place", HoursToDecide = 3, Reason = "Nobody should start in a new place on the floor.", Tried = "The furniture project has a waiting list of five weeks",
        },
        new("Casey Example", 1, 850, "deposit", "homelessness", "The deposit for the flat with the lock.")
        {
            Goal = "My own front door", State = RequestState.Waiting, Urgent = true, Tried = "The council's deposit scheme: not for this landlord",
        },
        new("Yohannes Madeup", 1, 980, "furniture", "homelessness", "A table, a cooker and a curtain. Then I can ask the deacon to eat with me.") { State = RequestState.Waiting },
    ];
}
