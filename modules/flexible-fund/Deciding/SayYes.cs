using FlexibleFund.Pots;
using FlexibleFund.Pots.Telling;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Platform.Sdk.Amounts;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace FlexibleFund.Deciding;

/// <summary>A yes.</summary>
/// <param name="Pot">The pot in which the money is held already.</param>
/// <param name="Pence">How much.</param>
/// <param name="Reason">Why, as the person reads it.</param>
/// <param name="Words">What whoever decides adds.</param>
internal sealed record Yes(Pot Pot, long Pence, string Reason, string Words)
{
    /// <summary>Why somebody gets more this year than is usual; null where they do not.</summary>
    public string? OverYear { get; init; }

    /// <summary>What whoever says it says of that themselves; null where it was said before.</summary>
    public string? OwnOverYear { get; init; }

    /// <summary>Who else said yes before.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
}

/// <summary>What one of those who decide says.</summary>
internal sealed record Said(bool Agrees, string Words)
{
    public long? Pence { get; init; }
    public Guid? Pot { get; init; }
    public string? OverYear { get; init; }
}

/// <summary>Writes that the fund says yes, once the money is held in a pot.</summary>
internal static class SayYes
{
    /// <exception cref="StaleRowException">Somebody else decided first.</exception>
    public static async Task RunAsync(ModuleScope scope, Request request, Yes yes)
    {
        await scope.Database.ExecuteOneAsync(RequestSql.Agree, new
        {
            person = request.PersonId, request = request.RequestId, pot = yes.Pot.PotId, yes.Pence, now = scope.Now, by = Names([.. yes.With, scope.Worker.Name]), yes.Reason, yes.OverYear,
            request.Version,
        });
        await SayAsync(scope, request, new Said(true, yes.Words) { Pence = yes.Pence, Pot = yes.Pot.PotId, OverYear = yes.OwnOverYear });
        await Ledger.CommitAsync(scope, new Movement(request.PersonId, request.RequestId, yes.Pot.PotId, scope.Worker.Name), yes.Pence);
        await scope.Timeline.WriteAsync(FundTimeline.Decided, request.PersonId, $"The fund said yes to {Money.InWords(yes.Pence)}", yes.Reason);
        await RaisePayAsync(scope, request, yes.Pence);
        await LittleLeft.TellAsync(scope, yes.Pot with { CommittedPence = yes.Pot.CommittedPence - yes.Pence }, yes.Pot);
    }

    public static Task SayAsync(ModuleScope scope, Request request, Said said) => scope.Database.ExecuteAsync(RequestSql.Say, new
    {
        id = Ids.New(), person = request.PersonId, request = request.RequestId, request.Round, worker = scope.Worker.Id, name = scope.Worker.Name, said.Agrees, standsIn = request.AskedById != scope.Worker.Id && !scope.Worker.Holds(FlexibleFundPermissions.Decide), said.Words, said.Pence, said.Pot, said.OverYear, now = scope.Now,
    });

    /// <summary>"Lee", "Lee and Femi", "Ann, Lee and Femi".</summary>
    private static string Names(IReadOnlyList<string> names)
    {
        var said = names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
        return said.Length <= 200 ? said : $"{names.Count} colleagues";
    }

    private static Task RaisePayAsync(ModuleScope scope, Request request, long pence)
    {
        var atOnce = request.Band.IsAtOnce();
        return scope.Work.RaiseAsync(FundWork.Pay, new NewWork(
            request.PersonId, $"Pay {Money.InWords(pence)} from the fund", scope.Today, atOnce ? scope.Worker.Id : null, request.TeamId,
            FundWork.PayLink(request.PersonId, request.RequestId))
        {
            About = atOnce ? null : request.AskedById,
        });
    }
}
