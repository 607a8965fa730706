using System.Globalization;
using Platform.Record.Characteristics;
using Platform.Record.Homes.Kinds;
using Platform.Record.Sharing;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Homes;

/// <summary>Keeps the moves that modules tell of where everybody else writes down where somebody lives.</summary>
public sealed class Moves(WhereTheyLive homes, IDatabase database, ITimeline timeline) : IHomes
{
    private static readonly IReadOnlyList<HomeKind> s_tenures = [.. Enum.GetValues<HomeTenure>().Select(KindOf)];

    public Task<Guid> MovedInAsync(NewHome home) => homes.AddAsync(home.Person, new HomeInput
    {
        Kind = KindOf(home.Tenure),
        From = home.From.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
        Place = home.Place, Uprn = home.Uprn, SafeVisit = Safe(home.SafeToVisit), SafeWrite = Safe(home.SafeToWrite),
    });

    public async Task LeftAsync(Guid person, Guid home, DateOnly on)
    {
        if (await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is not { } row
            || await database.ExecuteAsync(HomeSql.LeaveOne, new { person, home, on, part = DatePart.Day }) == 0) return;
        await timeline.WriteAsync(HomeTimeline.Of(row.IsGuarded), person, $"They left where they lived: {row.Kind.InWords().ToLowerInvariant()}, {new PartDate(on, DatePart.Day).InWords()}");
    }

    public async Task LeftOnAsync(Guid person, Guid home, DateOnly on)
    {
        if (await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is not { } row
            || await database.ExecuteAsync(HomeSql.Until, new { person, home, on, part = DatePart.Day }) == 0) return;
        await timeline.WriteAsync(HomeTimeline.Of(row.IsGuarded), person, $"Until when they lived there was put right: {row.Kind.InWords().ToLowerInvariant()}, until {new PartDate(on, DatePart.Day).InWords()}");
    }

    public async Task NotLeftAsync(Guid person, Guid home)
    {
        if (await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is not { } row
            || await database.ExecuteAsync(HomeSql.NotLeft, new { person, home }) == 0) return;
        await timeline.WriteAsync(HomeTimeline.Of(row.IsGuarded), person, $"They have not left where they live: {row.Kind.InWords().ToLowerInvariant()}");
    }

    public async Task MovedInOnAsync(Guid person, Guid home, DateOnly on)
    {
        if (await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is not { } row
            || await database.ExecuteAsync(HomeSql.Since, new { person, home, on, part = DatePart.Day }) == 0) return;
        await timeline.WriteAsync(HomeTimeline.Of(row.IsGuarded), person, $"Since when they live there was put right: {row.Kind.InWords().ToLowerInvariant()}, since {new PartDate(on, DatePart.Day).InWords()}");
    }

    public async Task SayTenureAsync(Guid person, Guid home, HomeTenure tenure)
    {
        var kind = KindOf(tenure);
        if (await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is not { } row || row.Kind == kind || !s_tenures.Contains(row.Kind)
            || await database.ExecuteAsync(HomeSql.Kind, new { person, home, kind, was = row.Kind }) == 0) return;
        await timeline.WriteAsync(HomeTimeline.Of(row.IsGuarded), person, $"By what right they live there was put right: {kind.InWords().ToLowerInvariant()}");
    }

    public async Task SayPlaceAsync(Guid person, Guid home, string? was, string place)
    {
        if (await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is not { } row || row.Place == place.Trim()
            || await database.ExecuteAsync(HomeSql.Where, new { person, home, was = was?.Trim() ?? "", place = place.Trim() }) == 0) return;
        await timeline.WriteAsync(HomeTimeline.Of(row.IsGuarded), person, $"Where the home is in which they live was put right: {row.Kind.InWords().ToLowerInvariant()}");
    }

    public async Task NeverTheirsAsync(Guid person, Guid home)
    {
        if (await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is { } row) await homes.RemoveAsync(person, row, row.Version);
    }

    public async Task SayWhetherSafeAsync(Guid person, Guid home, bool? visit, bool? write)
    {
        var (safeVisit, safeWrite) = (Safe(visit), Safe(write));
        if (await database.OneAsync<HomeRow>(HomeSql.One, new { person, home }) is not { } row || (row.SafeVisit, row.SafeWrite) == (safeVisit, safeWrite)) return;
        await database.ExecuteAsync(HomeSql.Safe, new { person, home, visit = safeVisit, write = safeWrite });
        // that it was safe, or is, says where danger is
        await timeline.WriteAsync(
            HomeTimeline.Of(row.IsGuarded || HomeRow.Guarded(row.Kind, safeVisit, safeWrite)), person, $"Whether it is safe to reach them where they live was changed: {row.Kind.InWords().ToLowerInvariant()}");
    }

    private static HomeKind KindOf(HomeTenure tenure) => tenure switch
    {
        HomeTenure.SocialTenancy => HomeKind.SocialTenancy,
        HomeTenure.PrivateTenancy => HomeKind.PrivateTenancy,
        _ => HomeKind.Supported,
    };

    private static Safety Safe(bool? said) => said switch
    {
        true => Safety.Safe,
        false => Safety.NotSafe,
        _ => Safety.NotKnown,
    };
}
