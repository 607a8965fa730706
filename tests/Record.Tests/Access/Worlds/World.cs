using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Platform.Sdk.Access;

namespace Record.Tests.Access.Worlds;

/// <summary>Somebody who works: which team, which organisation, which role.</summary>
internal sealed record Colleague(string Email, string Team, string Organisation, string Role)
{
    /// <summary>The demo accounts, one of each role in a team.</summary>
    public static IReadOnlyList<Colleague> All { get; } =
    [
        new("navigator@demo.example", "Navigators", "Exampleton Council", Platform.Sdk.Access.Role.Worker),
        new("lead@demo.example", "Navigators", "Exampleton Council", Platform.Sdk.Access.Role.Lead),
        new("frontdoor@demo.example", "Front door", "Exampleton Council", Platform.Sdk.Access.Role.FrontDoor),
        new("housing@demo.example", "Housing First team", "Exampleton Homes", Platform.Sdk.Access.Role.Worker),
        new("homes-lead@demo.example", "Housing First team", "Exampleton Homes", Platform.Sdk.Access.Role.Lead),
        new("peer@demo.example", "Peer support team", "Open Door Exampleton", Platform.Sdk.Access.Role.Peer),
        new("governance@demo.example", "Governance", "Exampleton Council", Platform.Sdk.Access.Role.Governance),
        new("commissioner@demo.example", "Public health", "Exampleton Council", Platform.Sdk.Access.Role.Commissioner),
        new("admin@demo.example", "Administration", "Exampleton Council", Platform.Sdk.Access.Role.Administrator),
    ];
}

/// <summary>Support by a team; which of the area's kinds, counted through them; with a lead worker or waiting for one; how many days ago it ended, if it has.</summary>
internal sealed record Episode(string Team, int Kind, string? Lead, int? DaysSince)
{
    /// <summary>Who stands in for the lead; nobody where null.</summary>
    public StandIn? BackUp { get; init; }

    /// <summary>The roles that lead it, where its module says so itself.</summary>
    public IReadOnlyList<string>? LedBy { get; init; }

    public bool Ended => DaysSince is not null;
}

/// <summary>Somebody who stands in for a lead, until a day counted from today; for as long as nobody changes it where null.</summary>
internal sealed record StandIn(string Email, int? Until)
{
    public bool Now => Until is null or >= 0;
}

/// <summary>Something shared with an organisation. Days count from today, and both of them are shared days.</summary>
internal sealed record Share(string Organisation, IReadOnlyList<InformationKind> Kinds, int From, int Until, bool Ended);

internal sealed record Seal(IReadOnlyList<string> Readers, bool Ended);

internal sealed record KeptAway(string Email, bool Ended);

/// <summary>A record opened in an emergency, until so many seconds from now.</summary>
internal sealed record Opening(string Email, int Seconds);

/// <summary>Something a team, or one of it, has to do about the person.</summary>
internal sealed record ToDo(string Team, string? For);

/// <summary>Who supports somebody, what is shared, who is kept away.</summary>
internal sealed record Somebody(
    IReadOnlyList<Episode> Episodes, IReadOnlyList<Share> Shares, IReadOnlyList<KeptAway> Locks, IReadOnlyList<Seal> Seals, IReadOnlyList<Opening> Openings,
    IReadOnlyList<ToDo> ToDos)
{
    /// <summary>The same with one thing fewer, in every way there is.</summary>
    public IEnumerable<Somebody> Smaller() =>
    [
        .. Fewer(Episodes).Select(some => this with { Episodes = some }), .. Fewer(Shares).Select(some => this with { Shares = some }),
        .. Fewer(Locks).Select(some => this with { Locks = some }), .. Fewer(Seals).Select(some => this with { Seals = some }),
        .. Fewer(Openings).Select(some => this with { Openings = some }), .. Fewer(ToDos).Select(some => this with { ToDos = some }),
    ];

    public override string ToString() => JsonSerializer.Serialize(this, s_json);

    private static readonly JsonSerializerOptions s_json = new() { Converters = { new JsonStringEnumConverter() } };

    private static IEnumerable<IReadOnlyList<T>> Fewer<T>(IReadOnlyList<T> all) => all.Select((_, at) => (IReadOnlyList<T>)[.. all.Take(at), .. all.Skip(at + 1)]);
}

/// <summary>Some people, and where among all the pages the look at them begins.</summary>
internal sealed record World(IReadOnlyList<Somebody> People, int Turn)
{
    private static readonly Gen<string> s_team = Gen.OneOf("Navigators", "Front door", "Housing First team", "Peer support team");
    private static readonly Gen<string> s_email = Gen.OneOf(Colleague.All.Select(one => one.Email).ToArray());
    private static readonly Gen<string?> s_perhaps = Gen.Select(Gen.Bool, s_email, (some, email) => some ? email : null);
    private static readonly Gen<bool> s_seldom = Gen.Int[0, 3].Select(one => one == 0);

    // the ninetieth day is the last on which a team reads what it supported somebody with
    private static readonly Gen<int?> s_ended = Gen.OneOf<int?>(null, null, null, null, null, null, 0, 89, 90, 91);

    private static readonly Gen<Share> s_share = Gen.Select(
        Gen.OneOf("Exampleton Council", "Exampleton Homes", "Open Door Exampleton"), Gen.Enum<InformationKind>().List[0, 3],
        Gen.OneOf(-1, -1, 0, 0, 1), Gen.OneOf(0, 0, 1, 30), s_seldom,
        (organisation, kinds, from, days, ended) => new Share(organisation, [.. kinds.Distinct()], from, from + days, ended));

    // a lead is often one of the team, and now and then somebody else: who leads decides what a peer supporter sees
    private static readonly Gen<Episode> s_episode = s_team.SelectMany(team => Gen.Select(
        Gen.Int[0, 7], Gen.Int[0, 3], s_email, Gen.OneOf(Colleague.All.Where(one => one.Team == team).Select(one => one.Email).ToArray()), s_ended,
        (kind, which, any, own, ended) => new Episode(team, kind, which switch { 0 => any, 1 => own, _ => null }, ended)));

    private static readonly Gen<StandIn?> s_standIn = Gen.Select(
        s_seldom, s_email, Gen.OneOf<int?>(null, -1, 0), (any, email, until) => any ? new StandIn(email, until) : null);

    /// <summary>Anybody: often nothing closes the record, since what is closed says little of the rest.</summary>
    public static Gen<Somebody> Anybody { get; } = Gen.Select(
        Gen.Select(s_episode, s_standIn, (episode, backUp) => episode with { BackUp = backUp }).List[0, 3],
        s_share.List[0, 3],
        Gen.Select(s_seldom, Gen.Select(s_email, s_seldom, (email, ended) => new KeptAway(email, ended)).List[1, 4], (any, locks) => any ? locks : []),
        Gen.Select(s_seldom, Gen.Select(s_email.List[0, 3], s_seldom, (readers, ended) => new Seal([.. readers.Distinct()], ended)).List[1, 2], (any, seals) => any ? seals : []),
        Gen.Select(s_email, Gen.OneOf(-1, 0, 1, 28_800), (email, seconds) => new Opening(email, seconds)).List[0, 1],
        Gen.Select(s_team, s_perhaps, (team, who) => new ToDo(team, who)).List[0, 1],
        (episodes, shares, locks, seals, openings, toDos) => new Somebody(episodes, shares, locks, seals, openings, toDos));

    public static Gen<World> Any { get; } = Gen.Select(Anybody.List[1, 4], Gen.Int[0, 999], (people, turn) => new World(people, turn));

    /// <summary>One for each clause of the rules, in which it alone decides.</summary>
    public static IReadOnlyList<Somebody> Edges { get; } =
    [
        Shared(new("Exampleton Homes", [], 0, 0, false)), Shared(new("Exampleton Homes", [], -1, -1, false)), Shared(new("Exampleton Homes", [], 1, 1, false)),
        Shared(new("Exampleton Homes", [], -1, 1, true)), Opened(1), Opened(0), Supported(0), Supported(90), Supported(91),
        Supported() with { Seals = [new(["lead@demo.example"], false)] }, Supported() with { Seals = [new([], true)] },
        Supported() with { Seals = [new(["lead@demo.example"], false), new(["navigator@demo.example"], false)] },
        Supported() with { Locks = [new("navigator@demo.example", false)] }, Supported() with { Locks = [new("navigator@demo.example", true)] },
        Matched(null, null), Matched(Pat, null), Matched("navigator@demo.example", null), Matched(Pat, 0), Matched(null, null, new(Pat, null)), Matched(null, null, new(Pat, 0)),
        Matched(null, null, new(Pat, -1)), Matched(null, 0, new(Pat, null)), Matched(Pat, 0) with { ToDos = [new("Peer support team", null)] },
        Matched(Pat, null) with { Locks = [new(Pat, false)] }, Matched(Pat, null) with { Seals = [new([], false)] },
        Matched(null, null) with { Shares = [new("Open Door Exampleton", [], 0, 0, false)] },
    ];

    private const string Pat = "peer@demo.example";

    private static Somebody Matched(string? lead, int? ended, StandIn? backUp = null) => new([new("Peer support team", 0, lead, ended) { BackUp = backUp }], [], [], [], [], []);

    private static Somebody Supported(int? ended = null) => new([new("Navigators", 0, null, ended)], [], [], [], [], []);

    private static Somebody Shared(Share share) => new([], [share], [], [], [], []);

    private static Somebody Opened(int seconds) => new([], [], [], [], [new("housing@demo.example", seconds)], []);

    public override string ToString() => $"turn {Turn}: {string.Join("; ", People)}";
}
