using Platform.Sdk.Access;

namespace FlexibleFund;

internal static class FlexibleFundPermissions
{
    public const string Give = "flexible-fund.support.give";
    public const string Read = "flexible-fund.request.read";
    public const string Ask = "flexible-fund.request.ask";
    public const string Follow = "flexible-fund.request.follow";
    public const string Words = "flexible-fund.request.words";
    public const string Decide = "flexible-fund.request.decide";
    public const string StandIn = "flexible-fund.request.stand-in";
    public const string Pay = "flexible-fund.payment.make";
    public const string ReadPots = "flexible-fund.pot.read";
    public const string ChangePots = "flexible-fund.pot.change";
    public const string Measure = "flexible-fund.measure.read";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Give, "Sort out help from the fund for {a person} who needs nothing else", Role.Worker, Role.Lead),
        new(Read, "See what {a person} asked the fund for, and what came of it", Role.Worker, Role.Lead) { Shares = InformationKind.Money },
        new(Words, "Read what the fund's help would make possible for {a person}, in their words, what it is for and why it was decided so", Role.Worker, Role.Lead) { AfterSupport = true },
        new(Ask, "Ask the fund for something with {a person}, and decide small amounts at once", Role.Worker, Role.Lead) { WhileAlive = true },
        new(Follow, "Write down that {a person} wants something no longer, or wants another look", Role.Worker, Role.Lead) { AfterSupport = true, WhileAlive = true },
        new(Decide, "Decide what a colleague has asked the fund for", Role.Lead) { AfterSupport = true, WhileAlive = true },
        new(StandIn, "Decide without being a lead what a colleague has asked the fund for, where the area lets colleagues decide or stand in for a lead", Role.Worker) { AfterSupport = true, WhileAlive = true },
        new(Pay, "Pay what was decided, give back what is not needed, and look after receipts and refunds", Role.Worker, Role.Lead) { AfterSupport = true },
        new(ReadPots, "See how much is left in the fund", Role.Worker, Role.Lead),
        new(ChangePots, "Open pots, put money in and close a year", Role.Lead),
        new(Measure, "Read the fund's numbers of one's own team", Role.Lead) { AfterSupport = true },
    ];
}
