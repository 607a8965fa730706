using FlexibleFund.Pots;
using FlexibleFund.Requests;
using Platform.Sdk.Amounts;
using Platform.Sdk.Rules;

namespace FlexibleFund.Deciding;

/// <summary>What several who decide together have agreed so far: the least amount, and the pot that was named first.</summary>
internal static class Together
{
    /// <summary>The most to which everybody who was heard says yes.</summary>
    public static long Most(Request request, IReadOnlyList<Opinion> said) => said.Select(one => one.Pence ?? request.Pence).Append(request.Pence).Min();

    /// <summary>The pot that was named; null where nobody named one.</summary>
    public static Guid? Pot(IReadOnlyList<Opinion> said) => said.FirstOrDefault(one => one.PotId is not null)?.PotId;

    /// <exception cref="RuleBrokenException">It is more, or from another pot, than was said before.</exception>
    public static void Binds(Request request, IReadOnlyList<Opinion> said, Decision decision, IReadOnlyList<Pot> open)
    {
        var most = Most(request, said);
        if (said.Count == 0 || decision.Pot is not { } pot) return;
        if (decision.Pence > most)
        {
            throw new RuleBrokenException($"{Money.InWords(most)} is the most that everybody says yes to. Say yes to that or less, or not this time; for more, ask again together.", "Input.Amount");
        }

        // a pot that holds it no longer binds nobody
        if (said.FirstOrDefault(one => one.PotId is not null) is { } named && named.PotId != pot && open.Any(one => one.PotId == named.PotId && one.LeftPence >= decision.Pence))
        {
            throw new RuleBrokenException($"{named.WorkerName} says yes from {named.PotInWords}. Choose that one, or agree together first.", "Input.Pot");
        }
    }
}
