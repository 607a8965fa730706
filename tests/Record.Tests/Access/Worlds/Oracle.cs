using Platform.Sdk.Access;

namespace Record.Tests.Access.Worlds;

/// <summary>Who may open a page by their role, and which kind has to be shared for those whose team does not support the person; none: nobody else, but for what stays open to a team whose support has ended.</summary>
/// <param name="After">Whether it stays open to the team whose support ended no more than 90 days ago.</param>
/// <param name="Also">What has to be there for the page besides, e.g. an episode to take up.</param>
internal sealed record Rule(IReadOnlyList<string> Roles, InformationKind? Shared = null, Func<Colleague, Somebody, bool>? Also = null, bool After = false);

/// <summary>A word that stands in somebody's record: who may read it by their role, and the pages it stands on; elsewhere it may stand where it may be read.</summary>
internal sealed record Mark(string Word, IReadOnlyList<string> Roles, InformationKind? Shared, params string[] On);

/// <summary>
/// Who may see what, written down from the product's rules and not from the code: the role permits the act; the worker's team supports
/// the person, or its support ended no more than 90 days ago and it is a kind that can be shared (or to take it up again, or to write down a contact), or that kind of information is shared with the worker's organisation today, or the worker opened the record in an emergency
/// less than eight hours ago and it is a kind that can be shared; the worker is not kept away; the record is not sealed to them.
/// </summary>
internal static class Oracle
{
    private const string Person = "people/{personId}";

    private static readonly string[] Supporting = [Role.Worker, Role.Lead, Role.FrontDoor];
    private static readonly string[] AndPeers = [.. Supporting, Role.Peer];
    private static readonly string[] Leads = [Role.Lead];

    /// <summary>The core's pages of a person. A module's page comes with what the module declares.</summary>
    public static IReadOnlyDictionary<string, Rule> Pages { get; } = new Dictionary<string, Rule>
    {
        [Person] = new(AndPeers, InformationKind.Identity),
        [$"{Person}/story"] = new(AndPeers, InformationKind.Story),
        [$"{Person}/story/add"] = new(Supporting),
        [$"{Person}/timeline"] = new(Supporting, InformationKind.Support),
        [$"{Person}/contacts/record"] = new(AndPeers, After: true),
        [$"{Person}/edit"] = new(Supporting),
        [$"{Person}/identifiers/add"] = new(Supporting),
        [$"{Person}/identifiers/{{identifierId}}/remove"] = new(Supporting),
        [$"{Person}/ways/add"] = new(Supporting),
        [$"{Person}/ways/{{wayId}}/change"] = new(Supporting),
        [$"{Person}/ways/{{wayId}}/remove"] = new(Supporting),
        [$"{Person}/support/start"] = new(Supporting, After: true),
        [$"{Person}/support/take-up"] = new(Supporting, null, (who, person) => person.Episodes is [{ Ended: false } first, ..] && first.Team == who.Team, After: true),
        [$"{Person}/sharing"] = new(Supporting),
        [$"{Person}/sharing/record"] = new(Supporting),
        [$"{Person}/sharing/{{sharingId}}"] = new(Supporting, null, (_, person) => person.Shares.Count > 0),
        [$"{Person}/sharing/{{sharingId}}/end"] = new(Supporting, null, (_, person) => person.Shares is [{ Ended: false, Until: >= 0 }, ..]),
        [$"{Person}/referrals"] = new(Supporting),
        [$"{Person}/asks"] = new(Supporting),
        [$"{Person}/locks"] = new(Leads),
        [$"{Person}/locks/add"] = new(Leads),
        [$"{Person}/locks/end"] = new(Leads),
        [$"{Person}/locks/seal"] = new(Leads),
        [$"{Person}/locks/unseal"] = new(Leads),
        [$"{Person}/looks"] = new([Role.Lead, Role.Governance]),
    };

    public static IReadOnlyList<Mark> Marks { get; } =
    [
        new("Safeway", AndPeers, InformationKind.Identity, Person),
        new("Dangerway", Supporting, InformationKind.Abuse, Person),
        new("Ownwords", AndPeers, InformationKind.Story, Person, $"{Person}/story"),
        new("Reference", Supporting, null, Person),
        new("Formername", Supporting, InformationKind.Identity, Person),
        new("Began", Supporting, InformationKind.Identity, $"{Person}/timeline"),
        new("Altered", Supporting, null, $"{Person}/timeline"),
        new("Toldus", Supporting, InformationKind.Story, $"{Person}/timeline"),
        new("Wecalled", Supporting, InformationKind.Support, $"{Person}/timeline"),
        new("Agreed", Supporting, null, $"{Person}/timeline"),
    ];

    /// <summary>200, 403 where the role never may, 404 where there is nothing to see.</summary>
    public static int Answer(Colleague who, Somebody person, Rule rule) =>
        !rule.Roles.Contains(who.Role) ? 403 : Reaches(who, person, rule.Shared, rule.After) && rule.Also?.Invoke(who, person) != false ? 200 : 404;

    public static bool Reads(Colleague who, Somebody person, Mark mark) => mark.Roles.Contains(who.Role) && Reaches(who, person, mark.Shared);

    /// <summary>Whether their work is with people; to everybody else no page of a person opens.</summary>
    public static bool Supports(Colleague who) => AndPeers.Contains(who.Role);

    public static bool Searches(Colleague who) => Supporting.Contains(who.Role);

    public static bool Finds(Colleague who, Somebody person) => Reaches(who, person, InformationKind.Identity);

    /// <summary>My day: whom I lead, who waits with my team, and what I or anyone of my team has to do, of those I may see.</summary>
    public static bool IsInMyDay(Colleague who, Somebody person) => AndPeers.Contains(who.Role) && Finds(who, person)
        && (person.Episodes.Any(one => !one.Ended && (one.Lead is null ? one.Team == who.Team : one.Lead == who.Email))
            || person.ToDos.Any(one => one.Team == who.Team && (one.For is null || one.For == who.Email)));

    private static bool Reaches(Colleague who, Somebody person, InformationKind? kind, bool after = false) => !IsClosed(who, person)
        && (person.Episodes.Any(one => one.Team == who.Team && (one.DaysSince is null || ((kind is not null || after) && one.DaysSince <= 90)))
            || (kind is { } one && (person.Openings.Any(opened => opened.Email == who.Email && opened.Seconds > 0) || Shared(who, person).Contains(one))));

    private static HashSet<InformationKind> Shared(Colleague who, Somebody person)
    {
        var shares = person.Shares.Where(share => share.Organisation == who.Organisation && !share.Ended && share.From <= 0 && share.Until >= 0).ToList();
        return shares.Count == 0 ? [] : [.. shares.SelectMany(share => share.Kinds), InformationKind.Identity];
    }

    private static bool IsClosed(Colleague who, Somebody person) =>
        person.Locks.Any(one => one.Email == who.Email && !one.Ended) || person.Seals.Any(seal => !seal.Ended && !seal.Readers.Contains(who.Email));
}
