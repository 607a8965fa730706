using Platform.Sdk.Access;

namespace Record.Tests.Access;

/// <summary>
/// Who may see what, written down from the product's rules and not from the code: the role permits the act; the worker's team supports
/// the person, or that kind of information is shared with the worker's organisation today, or the worker opened the record in an emergency
/// less than eight hours ago and it is a kind that can be shared; the worker is not kept away; the record is not sealed to them.
/// </summary>
internal static class Oracle
{
    private static readonly string[] Supporting = [Role.Worker, Role.Lead, Role.FrontDoor];

    /// <summary>The pages of a person: where, who may by their role, and what has to be shared for those who do not support the person.</summary>
    public static IReadOnlyList<(string Page, string[] Roles, InformationKind? Shared)> Pages { get; } =
    [
        ("", [.. Supporting, Role.Peer], InformationKind.Identity),
        ("/story", [.. Supporting, Role.Peer], InformationKind.Story),
        ("/timeline", Supporting, InformationKind.Support),
        ("/sharing", Supporting, null),
        ("/sharing/record", Supporting, null),
        ("/locks", [Role.Lead], null),
        ("/edit", Supporting, null),
        ("/story/add", Supporting, null),
        ("/contacts/record", [.. Supporting, Role.Peer], null),
        ("/support/start", Supporting, null),
        ("/asks", Supporting, null),
    ];

    public static bool Finds(Colleague who, Somebody person) => !IsClosed(who, person) && (Supports(who, person) || Shared(who, person).Count > 0 || HasOpened(who, person));

    /// <summary>200, 403 where the role never may, 404 where there is nothing to see.</summary>
    public static int Answer(Colleague who, Somebody person, (string Page, string[] Roles, InformationKind? Shared) page) =>
        !page.Roles.Contains(who.Role) ? 403
        : IsClosed(who, person) ? 404
        : Supports(who, person) ? 200
        : page.Shared is { } kind && (HasOpened(who, person) || Shared(who, person).Contains(kind)) ? 200
        : 404;

    private static bool HasOpened(Colleague who, Somebody person) => person.Openings.Any(one => one.Email == who.Email && one.Hours > 0);

    private static bool Supports(Colleague who, Somebody person) => person.Teams.Contains(who.Team);

    private static HashSet<InformationKind> Shared(Colleague who, Somebody person)
    {
        var shares = person.Shares.Where(share => share.Organisation == who.Organisation && !share.Ended && share.From <= 0 && share.Until >= 0).ToList();
        return shares.Count == 0 ? [] : [.. shares.SelectMany(share => share.Kinds), InformationKind.Identity];
    }

    private static bool IsClosed(Colleague who, Somebody person) =>
        person.Locks.Any(one => one.Email == who.Email && !one.Ended) || person.Seals.Any(seal => !seal.Ended && !seal.Readers.Contains(who.Email));
}
