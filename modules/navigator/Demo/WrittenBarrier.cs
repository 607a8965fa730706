using Navigator.Barriers;
using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;

namespace Navigator.Demo;

/// <summary>What stands in the way of somebody invented, the steps that were taken, and what came of it.</summary>
internal sealed record WrittenBarrier(string Name, int DaysAgo, string Service, Sector Sector, string Kind, Level Level, string Asked, string Effect)
{
    public string? Tried { get; init; }
    public RaisedBy RaisedBy { get; init; } = RaisedBy.They;
    public bool IsAboutSafety { get; init; }
    public IReadOnlyList<WrittenStep> Steps { get; init; } = [];
    public WrittenEnd? End { get; init; }
}

internal sealed record WrittenStep(int DaysAgo, Rung Rung, string Asked, string Answer, Route? Route = null)
{
    public const string None = "No answer yet.";
}

internal sealed record WrittenEnd(int DaysAgo, Outcome Outcome, string Words, string? Proof = null, int? Reach = null, StopReason? Reason = null);

internal static class WrittenBarriers
{
    public static readonly IReadOnlyList<WrittenBarrier> All =
    [
        new("Casey Example", 44, "City Mental Health Team", Sector.MentalHealth, "dual-diagnosis", Level.Commissioner, "The duty assessor", "They say the drink has to go first. The drink is how she sleeps.")
        {
            Tried = "Two referrals from the practice, and one that she wrote herself.",
            Steps =
            [
                new(41, Rung.Manager, "The team's manager", "The duty desk may not book an assessment while somebody drinks."),
                new(33, Rung.Group, "Its chair", "The manager agrees with us and has no rule to go by. She brings it to the group together with us."),
            ],
        },
        new("Robin Sample", 96, "The City mental health team", Sector.MentalHealth, "dual-diagnosis", Level.Commissioner, "The duty assessor", "Sent from one desk to the other: too unwell here, too sober there.")
        {
            Steps = [new(92, Rung.Manager, "The team's manager", WrittenStep.None)],
            End = new(81, Outcome.Flex, "They saw Robin together with the alcohol nurse, in our room, this once.", "Email of the team's manager"),
        },
        new("Yohannes Madeup", 61, "City Mental Health Team", Sector.MentalHealth, "waiting-time", Level.Commissioner, "The duty assessor", "Nineteen weeks for a first talk. He has counted them on the wall.")
        {
            RaisedBy = RaisedBy.Peer,
            Steps = [new(57, Rung.Manager, "The team's manager", "There is one list for everybody."), new(49, Rung.Group, "Its chair", "She cannot change the list alone."), new(20, Rung.Board, "The director of the trust", "The group wants the board to decide.")],
        },
        new("Yohannes Madeup", 150, "Exampleton GP practice", Sector.Health, "papers", Level.Manager, "The front desk", "No address, no doctor. He went to the hospital with a tooth.")
        {
            Steps = [new(147, Rung.Manager, "The practice's manager", "The computer wants a postcode.")],
            End = new(132, Outcome.PolicyChange, "Nobody without a home is asked for an address or for papers any more. The desk has a card that says so.", "Minutes of the practice, and the card", 60),
        },
        new("Red jacket, bus station", 1, "exampleton GP Practice", Sector.Health, "papers", Level.Frontline, "The front desk", "“Come back with a letter that has your name on it.”")
        {
            RaisedBy = RaisedBy.Us,
            Tried = "Showed them the card from last time. The colleague was new.",
        },
        new("Red jacket, bus station", 75, "Exampleton night shelter", Sector.Housing, "hours-or-venue", Level.Manager, "The shelter's lead", "In by nine or not at all. The last tea is handed out at half past.")
        {
            End = new(60, Outcome.None, "Would rather have the bench by the library than a clock.", Reason: StopReason.AskedToStop),
        },
        new("Mirela Placeholder", 12, "Council housing office", Sector.Housing, "papers", Level.Manager, "The housing officer", "A paper that no office in two countries makes. Without it the girls do not count as hers.")
        {
            Tried = "An oath at the solicitor's. The officer was not sure that it counts.",
            Steps = [new(9, Rung.Manager, "The head of housing needs", "He has never seen one, and would rather that somebody above him said yes.")],
        },
        new("Mirela Placeholder", 2, "Exampleton Night Shelter", Sector.Housing, "womens-safety", Level.Manager, "The shelter's lead", "One corridor for everybody, and no door that locks. She will not sleep there with the girls."),
        new("Ismael Invented", 210, "Jobcentre, Mill Road", Sector.Benefits, "sanction", Level.Manager, "His work coach", "Four weeks without money for an appointment in a building that he could not enter.")
        {
            Steps = [new(207, Rung.Manager, "The partnership manager", "The rule is the rule until somebody looks at it.")],
            End = new(186, Outcome.Agreement, "We are rung before anything is stopped, for everybody whom the navigators support.", "Letter of the partnership manager", 35),
        },
        new("Casey Example", 130, "Jobcentre Mill Road", Sector.Benefits, "digital-only", Level.National, "Her work coach", "The journal is on a phone that she does not have.")
        {
            End = new(119, Outcome.Flex, "Paper, and an hour on the telephone each month.", "Note on her account"),
        },
        new("Casey Example", 88, "Hospital discharge team", Sector.Health, "discharge-to-street", Level.Commissioner, "The ward's sister", "At four in the morning, in a gown and with a taxi to nowhere.")
        {
            RaisedBy = RaisedBy.Us,
            Steps =
            [
                new(85, Rung.Manager, "The discharge manager", "The bed was needed."),
                new(76, Rung.Group, "Its chair", "It is to be looked into."),
                new(46, Rung.Board, "The board's chair", "The hospital was not at the table."),
                new(11, Rung.Formal, "The safeguarding adults board", WrittenStep.None, Route.SafeguardingBoard),
            ],
        },
        new("Robin Sample", 4, "Benefits office", Sector.Benefits, "stigma", Level.Frontline, "The team's lead", "Called by a name that is not theirs, across the whole room, twice."),
    ];
}
