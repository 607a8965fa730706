using Platform.Sdk.Areas;
using Platform.Sdk.Modules;

namespace Platform.Sdk.Record;

/// <summary>Someone on a caseload: whom to reach, and what has been done to reach them.</summary>
/// <param name="Card">The episode.</param>
/// <param name="Effort">What has been done.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Days">Days since the person was last reached, or since support began.</param>
/// <param name="IsQuiet">Whether nobody has reached them for as long as the module's tempo allows; never while support is dormant by agreement.</param>
public sealed record SomeoneToReach(SupportCard Card, Effort Effort, string Sentence, int Days, bool IsQuiet)
{
    /// <summary>Whether it is time for another way: they are quiet, or were tried in vain as often as the module's settings say.</summary>
    public bool IsForAnotherWay { get; init; } = IsQuiet;

    /// <summary>Where they are for a time, as far as the worker may know it: they are not quiet then, and reached where they are; null where they are not away.</summary>
    public AwayCard? Away { get; init; }

    /// <summary>A caseload in the order to reach people: the quiet ones first, then those for whom it is time for another way, the longest first.</summary>
    /// <param name="cards">The episodes.</param>
    /// <param name="tries">The tries of those episodes.</param>
    /// <param name="area">The local area.</param>
    /// <param name="today">Today in the area.</param>
    /// <param name="settingsOf">The tempo of a module, by its key.</param>
    /// <param name="away">Who of them is away for a time: read only for a worker who holds <see cref="AwayCard.Permission"/>.</param>
    public static IReadOnlyList<SomeoneToReach> InOrder(
        IEnumerable<SupportCard> cards, IEnumerable<TryCard> tries, LocalArea area, DateOnly today, Func<string, SupportSettings> settingsOf, IEnumerable<AwayCard>? away = null)
    {
        var byEpisode = tries.ToLookup(t => t.SupportId);
        var byPerson = (away ?? []).Where(one => one.IsAway(today)).ToLookup(one => one.PersonId);
        return [.. cards.Select(card => Of(card, byEpisode[card.SupportId], area, today, settingsOf(card.ModuleKey)).Being(byPerson[card.PersonId].FirstOrDefault()))
            .OrderByDescending(p => p.IsQuiet).ThenByDescending(p => p.IsForAnotherWay).ThenByDescending(p => p.Days).ThenBy(p => p.Card.SupportId)];
    }

    /// <summary>One episode.</summary>
    public static SomeoneToReach Of(SupportCard card, IEnumerable<TryCard> tries, LocalArea area, DateOnly today, SupportSettings settings)
    {
        var effort = card.EffortWith(tries, area);
        var days = effort.DaysSince(today);
        var isQuiet = days >= settings.QuietAfterDays && card.Phase != Phase.Dormant;
        return new(card, effort, effort.Sentence(card.DisplayName, today, settings.QuietAfterDays), days, isQuiet)
        {
            IsForAnotherWay = isQuiet || (card.Phase != Phase.Dormant && effort.Tries.Sum(one => one.Count) >= settings.TriesBeforeOtherWay),
        };
    }

    private SomeoneToReach Being(AwayCard? away) => away is null ? this : this with { IsQuiet = false, IsForAnotherWay = false, Away = away };
}
