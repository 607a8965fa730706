using System.Collections.Frozen;
using Platform.Record.Referrals.Closing;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Referrals.Offers;

/// <summary>A team that could take somebody up.</summary>
internal sealed record Place(string ModuleKey, string Name, Guid TeamId, string TeamName, string Organisation)
{
    /// <summary>The keys of what it meets, of what was asked for.</summary>
    public IReadOnlyList<string> Meets { get; init; } = [];

    /// <summary>How many more they could take up now; null: there is no limit.</summary>
    public int? Left { get; init; }

    /// <summary>Where and until when it is closed.</summary>
    public IReadOnlyList<Closure> Closed { get; init; } = [];

    /// <summary>Whether it supports them already, or has been offered them.</summary>
    public bool IsTaken { get; init; }

    public bool HasRoom => Left is null or > 0;

    /// <summary>Closed everywhere; closed in one place is for the front door to judge.</summary>
    public Closure? ClosedNow => Closed.FirstOrDefault(one => one.Locality is null);

    public bool MayBeOffered => !IsTaken && ClosedNow is null;

    public string Key => $"{ModuleKey}|{TeamId}";

    public string Label => $"{Name}: {TeamName}, {Organisation}";
}

/// <summary>Who could take somebody up: every support that is on, by the teams whose workers may give it, with what it meets, its room and whether it is closed.</summary>
public sealed class Places(IDatabase database, IModules modules, Room room, Closures closures, RecordSettings settings)
{
    /// <summary>Those that meet most of what was asked for first, and those with room before those without.</summary>
    internal async Task<IReadOnlyList<Place>> ForAsync(ReferralRow referral)
    {
        var closed = await closures.NowAsync();
        var taken = referral.PersonId is { } person ? await database.ManyAsync<TakenRow>(OfferSql.Taken, new { person }) : [];
        return
        [
            .. (await AllAsync()).Select(place => place with
            {
                Meets = [.. referral.NeedKeys.Where(need => modules.Find(place.ModuleKey)!.Support!.Meets.Contains(need))],
                Closed = [.. closed.Where(one => one.ModuleKey == place.ModuleKey)],
                IsTaken = taken.Any(one => one.ModuleKey == place.ModuleKey && (one.TeamId is null || one.TeamId == place.TeamId)),
            }).OrderByDescending(place => place.MayBeOffered).ThenByDescending(place => place.Meets.Count).ThenByDescending(place => place.HasRoom)
                .ThenBy(place => place.ModuleKey == Episodes.FrontDoor).ThenBy(place => place.Label, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<Place>> AllAsync()
    {
        var rows = await database.ManyAsync<RoleRow>(PlaceSql.Roles);
        var (givers, leads) = (new List<(Giver Giver, RoleRow Row)>(), new List<Giver>());
        foreach (var roles in rows.GroupBy(row => row.WorkerId))
        {
            var permitted = Permits.Of(modules, [.. roles.Select(row => new HeldRole(row.ModuleKey, row.Role))]);
            // where a module says who leads its support, the room is theirs, whoever takes people up for them
            leads.AddRange(modules.On.Where(module => module.Support?.LedBy is { } own && permitted.Contains(own)).Select(module => new Giver(roles.Key, roles.First().TeamId, module)));
            if (!permitted.Contains(SupportPermissions.Start) || !permitted.Contains(ReferralPermissions.Answer)) continue;
            givers.AddRange(modules.On.Where(module => module.Support is { } support && Gives(module, support, permitted, roles)).Select(module => (new Giver(roles.Key, roles.First().TeamId, module), roles.First())));
        }

        var left = await room.LeftAsync([.. givers.Select(one => one.Giver).Where(one => one.Module.Support!.LedBy is null), .. leads]);
        return
        [
            .. givers.DistinctBy(one => (one.Giver.Module.Info.Key, one.Giver.Team)).Select(one => new Place(
                one.Giver.Module.Info.Key, one.Giver.Module.Support!.Name, one.Giver.Team, one.Row.TeamName, one.Row.Organisation)
            {
                Left = left.TryGetValue((one.Giver.Module.Info.Key, one.Giver.Team), out var more) ? more : 0,
            }),
        ];
    }

    // a support that asks for no permission is given by those who have a part in its module; the front door's, by the front door
    private bool Gives(ModuleDeclaration module, SupportKind support, FrozenSet<string> permitted, IEnumerable<RoleRow> roles) =>
        module.Info.Key == Episodes.FrontDoor ? roles.First().TeamName == settings.FrontDoorTeam
        : support.Permission is { } permission ? permitted.Contains(permission)
        : roles.Any(row => (row.ModuleKey == module.Info.Key || row.ModuleKey == Permits.EveryModule) && row.Role is (Role.Worker or Role.Lead));

    private sealed record RoleRow
    {
        public Guid WorkerId { get; init; }
        public Guid TeamId { get; init; }
        public string TeamName { get; init; } = "";
        public string Organisation { get; init; } = "";
        public string ModuleKey { get; init; } = "";
        public string Role { get; init; } = "";
    }
}

internal static class PlaceSql
{
    public static readonly Sql Roles = new("""
        select w.worker_id, w.team_id, t.name as team_name, t.organisation, r.module_key, r.role
        from core_worker w
        join core_team t on t.team_id = w.team_id
        join core_worker_role r on r.worker_id = w.worker_id
        where w.disabled_at is null
        order by w.worker_id
        """);
}
