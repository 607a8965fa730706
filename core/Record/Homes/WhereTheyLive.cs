using Platform.Record.People;
using Platform.Record.Sharing;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Homes;

/// <summary>Keeps where somebody lives and has lived. What it says on the timeline names no place.</summary>
public sealed class WhereTheyLive(IDatabase database, Episodes episodes, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    /// <summary>All of it that the worker may see, what goes on first.</summary>
    internal Task<IReadOnlyList<HomeRow>> OfAsync(Guid person) => ReadAsync(HomeSql.Of, person);

    /// <summary>Where they live now; none where that is not known or not to be seen.</summary>
    internal Task<IReadOnlyList<HomeRow>> NowAsync(Guid person) => ReadAsync(HomeSql.Now, person);

    internal async Task<HomeRow?> FindAsync(Guid person, Guid home) =>
        await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is { } found && MayRead(found) ? found : null;

    internal async Task<Guid> AddAsync(Guid person, HomeInput input)
    {
        var (from, until) = input.Days(area.Today(clock));
        var (uprn, home) = (input.KeptUprn(), Ids.New());
        // two that are written down at once end each other, not both the one before
        await episodes.HoldAsync(person);
        if (input.Earlier == EarlierHome.Left && until is null)
        {
            await database.ExecuteAsync(HomeSql.Leave, new { person, from = from.On, fromPart = from.Part });
        }

        await database.ExecuteAsync(HomeSql.Add, new
        {
            home, person, kind = input.Kind!.Value, from = from.On, fromPart = from.Part, until = until?.On, untilPart = until?.Part, place = input.Place?.Trim(), uprn,
            visit = input.SafeVisit!.Value, write = input.SafeWrite!.Value, by = worker.IsSignedIn ? worker.Name : area.Name, now = clock.GetUtcNow().UtcDateTime,
        });
        var when = until is null ? $"since {from.InWords()}" : $"from {from.InWords()} until {until.InWords()}";
        await timeline.WriteAsync(HomeTimeline.Of(input.IsGuarded), person, $"Where they live was written down: {input.Kind.Value.InWords().ToLowerInvariant()}, {when}");
        return home;
    }

    /// <exception cref="StaleRowException">Somebody else changed or removed it first.</exception>
    internal async Task ChangeAsync(Guid person, HomeRow home, HomeInput input)
    {
        var (from, until) = input.Days(area.Today(clock));
        await database.ExecuteOneAsync(HomeSql.Change, new
        {
            home = home.HomeId, person, kind = input.Kind!.Value, from = from.On, fromPart = from.Part, until = until?.On, untilPart = until?.Part, place = input.Place?.Trim(),
            uprn = input.KeptUprn(), visit = input.SafeVisit!.Value, write = input.SafeWrite!.Value, version = input.Version,
        });
        await timeline.WriteAsync(
            HomeTimeline.Of(home.IsGuarded || input.IsGuarded), person, $"What is known of where they live was changed: {input.Kind.Value.InWords().ToLowerInvariant()}");
    }

    /// <exception cref="StaleRowException">Somebody else changed or removed it first.</exception>
    internal async Task RemoveAsync(Guid person, HomeRow home, int version)
    {
        await database.ExecuteOneAsync(HomeSql.Remove, new { person, home = home.HomeId, version });
        await timeline.WriteAsync(
            HomeTimeline.Of(home.IsGuarded), person, $"A home that was written down by mistake was taken away: {home.Kind.InWords().ToLowerInvariant()}, {home.When}");
    }

    private async Task<IReadOnlyList<HomeRow>> ReadAsync(Sql sql, Guid person) => worker.Can(HomePermissions.Read)
        ? [.. (await database.ManyAsync<HomeRow>(sql, new { person })).Where(MayRead)]
        : [];

    private bool MayRead(HomeRow home) => !home.IsGuarded || worker.Can(FieldGroups.Abuse);
}
