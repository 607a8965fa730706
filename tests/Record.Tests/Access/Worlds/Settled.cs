using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Record.Tests.Access.Worlds;

/// <summary>Somebody of a world as they were written down, with a word of their own in everything that is said of them.</summary>
internal sealed record Settled(Somebody Is, Guid Id, string Name, string Word, Guid Way, Guid Reference, IReadOnlyList<Guid> Episodes, IReadOnlyList<Guid> Shares)
{
    /// <summary>What stands around them, by what an address calls it.</summary>
    public IReadOnlyDictionary<string, Guid> Around { get; init; } = new Dictionary<string, Guid>();

    private static readonly (string Word, string Kind)[] s_entries =
    [
        ("Began", "core.record-started"), ("Altered", "core.details-changed"), ("Toldus", "core.story-told"), ("Wecalled", "core.contact"), ("Agreed", "core.sharing-agreed"),
    ];

    private static readonly (string Topic, string Word)[] s_topics =
    [
        ("core.homelessness", "Homeless"), ("core.reaching", "Reachthem"), ("core.substance-use", "Drugstold"), ("core.mental-health", "Mindtold"),
        ("core.domestic-abuse", "Abusetold"), ("core.criminal-justice", "Courttold"),
    ];

    public Guid Goal { get; init; }

    public Guid Action { get; init; }

    public Guid Appointment { get; init; }

    /// <summary>The same person, whose things have ids that are nobody's.</summary>
    public Settled WithoutThings() => this with
    {
        Way = Ids.New(), Reference = Ids.New(), Goal = Ids.New(), Action = Ids.New(), Appointment = Ids.New(), Around = Around.ToDictionary(one => one.Key, _ => Ids.New()),
        Episodes = [.. Episodes.Select(_ => Ids.New())], Shares = [.. Shares.Select(_ => Ids.New())],
    };

    public string WordOf(Mark mark) => mark.Word + Word;

    public override string ToString() => $"{Name}, who is {Is}";

    /// <summary>Writes somebody down.</summary>
    /// <param name="word">Letters that nobody else has.</param>
    /// <param name="today">The day on which days count from.</param>
    public static async Task<Settled> WriteAsync(ModuleScope scope, IReadOnlyList<string> kinds, Somebody somebody, string name, string word, DateOnly today)
    {
        var (database, person, now) = (scope.Database, Ids.New(), scope.Now);
        var (way, reference, episodes, shares) = (Ids.New(), Ids.New(), new List<Guid>(), new List<Guid>());
        await database.ExecuteAsync(WorldSql.Person, new { person, name, now });
        await database.ExecuteAsync(WorldSql.Key, new { id = Ids.New(), person, key = name.Split(' ')[0].ToLowerInvariant() });
        await database.ExecuteAsync(WorldSql.Way, new { id = way, person, word = $"Safeway{word}", safety = "Safe", now });
        await database.ExecuteAsync(WorldSql.Way, new { id = Ids.New(), person, word = $"Dangerway{word}", safety = "NotSafe", now });
        await database.ExecuteAsync(WorldSql.AboutMe, new { id = Ids.New(), person, word = $"Aboutthem{word}", on = today, now });
        foreach (var (topic, told) in s_topics) await database.ExecuteAsync(WorldSql.ToldOnce, new { id = Ids.New(), person, topic, word = told + word, on = today, now });
        await database.ExecuteAsync(WorldSql.Reference, new { id = reference, person, word = $"Reference{word}", now });
        await database.ExecuteAsync(WorldSql.FormerName, new { id = Ids.New(), person, word = $"Formername{word}", now });
        var around = await AroundSql.WriteAsync(database, person, word, today, now);
        var (goal, action, appointment) = (Ids.New(), Ids.New(), Ids.New());
        await database.ExecuteAsync(WorldSql.Goal, new { id = goal, person, word = $"Wants{word}", on = today });
        await database.ExecuteAsync(WorldSql.Action, new { id = action, person, word = $"Todo{word}", on = today, now });
        await database.ExecuteAsync(WorldSql.Appointment, new { id = appointment, person, word = $"Meets{word}", now });
        foreach (var (entry, kind) in s_entries) await database.ExecuteAsync(WorldSql.Entry, new { id = Ids.New(), person, kind, word = entry + word, now });
        foreach (var one in somebody.Episodes)
        {
            episodes.Add(Ids.New());
            Assert.Equal(1, await database.ExecuteAsync(WorldSql.Episode, new
            {
                id = episodes[^1], person, module = kinds[one.Kind % kinds.Count], team = one.Team, lead = one.Lead, phase = one.Ended ? "Ended" : "Active", on = today.AddDays(-(one.DaysSince ?? 0)),
                endedOn = one.DaysSince is { } days ? today.AddDays(-days) : (DateOnly?)null,
            }));
            if (one.BackUp is not { } standIn) continue;
            await database.ExecuteAsync(WorldSql.StandIn, new { id = episodes[^1], person, email = standIn.Email, until = standIn.Until is { } until ? today.AddDays(until) : (DateOnly?)null });
        }

        if (episodes.Count > 0) await AroundSql.EndAsync(database, person, word, episodes[0], somebody.Episodes[0].Ended, today, now);
        foreach (var share in somebody.Shares) shares.Add(await ShareAsync(scope, person, share, today));
        foreach (var one in somebody.Locks)
        {
            await database.ExecuteAsync(WorldSql.Lock, new { id = Ids.New(), person, email = one.Email, now, endedAt = one.Ended ? now : (DateTime?)null });
        }

        foreach (var one in somebody.Openings)
        {
            await database.ExecuteAsync(WorldSql.Opening, new { id = Ids.New(), person, email = one.Email, now, until = now.AddSeconds(one.Seconds) });
        }

        foreach (var one in somebody.ToDos)
        {
            await database.ExecuteAsync(WorldSql.ToDo, new { id = Ids.New(), person, team = one.Team, who = one.For, on = today, link = $"/people/{person}", now });
        }

        foreach (var seal in somebody.Seals) await SealAsync(scope, person, seal);
        return new(somebody, person, name, word, way, reference, episodes, shares) { Around = around, Goal = goal, Action = action, Appointment = appointment };
    }

    /// <summary>Nobody supports them any longer and nothing is to do, so that lists stay short.</summary>
    public async Task EndAsync(ModuleScope scope)
    {
        await scope.Database.ExecuteAsync(WorldSql.EndEpisodes, new { person = Id, on = scope.Today });
        await scope.Database.ExecuteAsync(WorldSql.EndToDos, new { person = Id, now = scope.Now });
    }

    private static async Task<Guid> ShareAsync(ModuleScope scope, Guid person, Share share, DateOnly today)
    {
        var id = Ids.New();
        Assert.Equal(1, await scope.Database.ExecuteAsync(WorldSql.Share, new
        {
            id, person, organisation = share.Organisation, from = today.AddDays(share.From), until = today.AddDays(share.Until), now = scope.Now,
            endedAt = share.Ended ? scope.Now : (DateTime?)null,
        }));
        foreach (var kind in share.Kinds.Append(InformationKind.Identity).Distinct())
        {
            await scope.Database.ExecuteAsync(WorldSql.Kind, new { id = Ids.New(), person, sharing = id, kind });
        }

        return id;
    }

    private static async Task SealAsync(ModuleScope scope, Guid person, Seal seal)
    {
        var id = Ids.New();
        await scope.Database.ExecuteAsync(WorldSql.Seal, new { id, person, now = scope.Now, endedAt = seal.Ended ? scope.Now : (DateTime?)null });
        foreach (var email in seal.Readers) await scope.Database.ExecuteAsync(WorldSql.Reader, new { id = Ids.New(), person, seal = id, email });
    }
}
