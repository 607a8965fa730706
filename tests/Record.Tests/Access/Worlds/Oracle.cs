using Platform.Sdk.Access;

namespace Record.Tests.Access.Worlds;

/// <summary>Who may open a page by their role, and which kind has to be shared for those whose team does not support the person; none: nobody else, but for what stays open to a team whose support has ended.</summary>
/// <param name="After">Whether it stays open to the team whose support ended no more than 90 days ago.</param>
/// <param name="Also">What has to be there for the page besides, e.g. an episode to take up.</param>
/// <param name="Over">Where what the page asks has been answered already: it leads to what came of it.</param>
internal sealed record Rule(
    IReadOnlyList<string> Roles, InformationKind? Shared = null, Func<Colleague, Somebody, bool>? Also = null, bool After = false, Func<Colleague, Somebody, bool>? Over = null);

/// <summary>A word that stands in somebody's record: who may read it by their role, and the pages it stands on; elsewhere it may stand where it may be read.</summary>
internal sealed record Mark(string Word, IReadOnlyList<string> Roles, InformationKind? Shared, params string[] On);

/// <summary>
/// Who may see what, written down from the product's rules and not from the code: the role permits the act; the worker's team supports
/// the person, or its support ended no more than 90 days ago and it is a kind that can be shared (or to take it up again, to read that it has ended where one was about to change it, to write down a contact, to end what is shared, to keep somebody away, to tell who has looked), or that kind of information is shared with the worker's organisation today, or the worker opened the record in an emergency
/// less than eight hours ago and it is a kind that can be shared; the worker is not kept away; the record is not sealed to them. Of a peer supporter it is not the team: they are matched with the person,
/// leading their support or standing in for its lead now, and once it has ended it shows them nothing. Of the story a peer supporter reads what the person wants a peer to read, and nothing else;
/// what they say in About me, their strengths and hopes, and who supports them stay theirs to read, and nothing that they face.
/// </summary>
internal static class Oracle
{
    private const string Person = "people/{personId}";

    private static readonly string[] Supporting = [Role.Worker, Role.Lead, Role.FrontDoor];
    private static readonly string[] AndPeers = [.. Supporting, Role.Peer];
    private static readonly string[] Leads = [Role.Lead];
    private static readonly string[] Few = [Role.Worker, Role.Lead];

    /// <summary>The core's pages of a person. A module's page comes with what the module declares.</summary>
    public static IReadOnlyDictionary<string, Rule> Pages { get; } = new Dictionary<string, Rule>
    {
        [Person] = new(AndPeers, InformationKind.Identity),
        [$"{Person}/story"] = new(AndPeers, InformationKind.Story),
        [$"{Person}/story/add"] = new(Supporting),
        [$"{Person}/story/{{storyId}}/who-sees"] = new(Supporting),
        [$"{Person}/about-me"] = new(AndPeers, InformationKind.Story),
        [$"{Person}/about-me/earlier"] = new(AndPeers, InformationKind.Story),
        [$"{Person}/about-me/edit"] = new(Supporting),
        [$"{Person}/topics"] = new(AndPeers, InformationKind.Story),
        [$"{Person}/topics/add"] = new(Supporting),
        [$"{Person}/timeline"] = new(Supporting, InformationKind.Support),
        [$"{Person}/plan"] = new(Supporting, InformationKind.Support),
        [$"{Person}/plan/goals/add"] = new(Supporting),
        [$"{Person}/plan/goals/{{goalId}}"] = new(Supporting, InformationKind.Support),
        [$"{Person}/plan/goals/{{goalId}}/change"] = new(Supporting),
        [$"{Person}/plan/goals/{{goalId}}/first"] = new(Supporting),
        [$"{Person}/plan/goals/{{goalId}}/point"] = new(Supporting),
        [$"{Person}/plan/goals/{{goalId}}/stand"] = new(Supporting),
        [$"{Person}/plan/actions/add"] = new(Supporting),
        [$"{Person}/plan/actions/{{actionId}}/change"] = new(Supporting),
        [$"{Person}/plan/actions/{{actionId}}/finish"] = new(Supporting),
        [$"{Person}/appointments"] = new(Supporting, InformationKind.Support),
        [$"{Person}/appointments/add"] = new(Supporting),
        [$"{Person}/appointments/{{appointmentId}}/change"] = new(Supporting),
        [$"{Person}/appointments/{{appointmentId}}/came-of"] = new(Supporting),
        [$"{Person}/contacts/record"] = new(AndPeers, After: true),
        [$"{Person}/edit"] = new(Supporting),
        [$"{Person}/identifiers/add"] = new(Supporting),
        [$"{Person}/identifiers/{{identifierId}}/remove"] = new(Supporting),
        [$"{Person}/ways/add"] = new(Supporting),
        [$"{Person}/ways/{{wayId}}/change"] = new(Supporting),
        [$"{Person}/ways/{{wayId}}/remove"] = new(Supporting),
        [$"{Person}/support/start"] = new(Supporting, After: true),
        [$"{Person}/support/take-up"] = new(Supporting, null, (who, person) => GoesOnInTheirTeam(who, person) && person.Episodes[0].LedBy?.Contains(who.Role) != false, After: true),
        [$"{Person}/support"] = new(Supporting, InformationKind.Support),
        [$"{Person}/support/{{supportId}}/phase"] = new(Supporting, null, GoesOnInTheirTeam, After: true),
        [$"{Person}/support/{{supportId}}/back-up"] = new(Supporting, null, GoesOnInTheirTeam, After: true),
        [$"{Person}/support/{{supportId}}/ending"] = new(Supporting, null, GoesOnInTheirTeam, After: true),
        [$"{Person}/support/{{supportId}}/handover"] = new(Supporting, null, (who, person) => GoesOnInTheirTeam(who, person) && person.Episodes[0].Lead is not null, After: true),
        [$"{Person}/support/{{supportId}}/give"] = new(Leads, null, (who, person) => GoesOnInTheirTeam(who, person) && person.Episodes[0].Lead is null, After: true, Over: IsOfTheirTeam),
        // of everybody who is supported the ending of the first episode is proposed, or was approved; where somebody leads it, a handover is planned
        [$"{Person}/support/{{supportId}}/handover/complete"] = new(Supporting, null, (who, person) => GoesOnInTheirTeam(who, person) && person.Episodes[0].Lead is not null, After: true),
        [$"{Person}/support/{{supportId}}/ending/decide"] = new(Leads, null, GoesOnInTheirTeam, After: true, Over: IsOverInTheirTeam),
        // somebody of none of these teams proposed it
        [$"{Person}/support/{{supportId}}/ending/take-back"] = new(Supporting, null, Never, After: true, Over: IsOfTheirTeam),
        [$"{Person}/support/{{supportId}}/way-back"] = new(Supporting, InformationKind.Support, (_, person) => person.Episodes.Count > 0),
        [$"{Person}/support/{{supportId}}/again"] = new(Supporting, null, (who, person) => person.Episodes is [{ Ended: true } first, ..] && first.Team == who.Team, After: true),
        [$"{Person}/transitions/add"] = new(Supporting),
        [$"{Person}/transitions/{{transitionId}}/change"] = new(Supporting),
        [$"{Person}/transitions/{{transitionId}}/back"] = new(Supporting),
        // nobody of a world has died, and of nobody there are two records
        [$"{Person}/died"] = new(Supporting, After: true),
        [$"{Person}/died/remembered"] = new(AndPeers, InformationKind.Identity, Never, After: true),
        [$"{Person}/died/learning"] = new(Leads, null, Never, After: true),
        [$"{Person}/died/mistake"] = new(Supporting, null, Never, After: true),
        [$"{Person}/sharing"] = new(Supporting, After: true),
        [$"{Person}/sharing/record"] = new(Supporting),
        [$"{Person}/sharing/{{sharingId}}"] = new(Supporting, null, (_, person) => person.Shares.Count > 0, After: true),
        [$"{Person}/sharing/{{sharingId}}/end"] = new(Supporting, null, (_, person) => person.Shares is [{ Ended: false, Until: >= 0 }, ..], After: true),
        [$"{Person}/referrals"] = new(Supporting),
        [$"{Person}/needs"] = new(AndPeers, InformationKind.Story),
        [$"{Person}/needs/say"] = new(Supporting),
        [$"{Person}/needs/restricted"] = new(Few),
        [$"{Person}/strengths/add"] = new(Supporting),
        [$"{Person}/strengths/{{strengthId}}/past"] = new(Supporting),
        [$"{Person}/notes"] = new(Supporting, InformationKind.Support),
        [$"{Person}/notes/add"] = new(Supporting),
        [$"{Person}/notes/{{noteId}}/review"] = new(Supporting),
        [$"{Person}/notes/{{noteId}}/stop"] = new(Supporting),
        [$"{Person}/files"] = new(Supporting, InformationKind.Identity),
        [$"{Person}/files/add"] = new(Supporting),
        [$"{Person}/files/{{fileId}}"] = new(Supporting, InformationKind.Housing),
        // none of those who support somebody added the files of a world
        [$"{Person}/files/{{fileId}}/remove"] = new(Supporting, null, (who, _) => who.Role == Role.Lead),
        [$"{Person}/homes"] = new(Supporting, InformationKind.Housing),
        [$"{Person}/homes/add"] = new(Supporting),
        [$"{Person}/homes/{{homeId}}/change"] = new(Supporting),
        [$"{Person}/homes/{{homeId}}/remove"] = new(Supporting),
        [$"{Person}/team"] = new(AndPeers, InformationKind.Identity),
        [$"{Person}/team/add"] = new(Supporting),
        [$"{Person}/team/lead"] = new(Supporting),
        [$"{Person}/team/who-supports-me"] = new(AndPeers, InformationKind.Identity),
        [$"{Person}/team/{{memberId}}/change"] = new(Supporting),
        [$"{Person}/team/{{memberId}}/left"] = new(Supporting),
        [$"{Person}/team/meetings"] = new(Supporting, InformationKind.Support),
        [$"{Person}/team/meetings/add"] = new(Supporting),
        [$"{Person}/team/meetings/{{meetingId}}/change"] = new(Supporting),
        [$"{Person}/asks"] = new(Supporting),
        [$"{Person}/locks"] = new(Leads, After: true),
        [$"{Person}/locks/add"] = new(Leads, null, IsTheirsToSay, After: true),
        [$"{Person}/locks/end"] = new(Leads, null, IsTheirsToSay, After: true),
        [$"{Person}/locks/seal"] = new(Leads, null, IsTheirsToSay, After: true),
        [$"{Person}/locks/unseal"] = new(Leads, null, IsTheirsToUnseal, After: true),
        [$"{Person}/merges"] = new(Supporting, After: true),
        [$"{Person}/merges/propose"] = new(Supporting, After: true),
        [$"{Person}/merges/{{mergeId}}"] = new(Supporting, null, Never, After: true),
        [$"{Person}/merges/{{mergeId}}/decide"] = new(Leads, null, Never, After: true),
        [$"{Person}/merges/{{mergeId}}/undo"] = new(Leads, null, Never, After: true),
        [$"{Person}/looks"] = new([Role.Lead, Role.Governance], After: true),
    };

    private static bool GoesOnInTheirTeam(Colleague who, Somebody person) => person.Episodes is [{ Ended: false } first, ..] && first.Team == who.Team;

    private static bool IsOverInTheirTeam(Colleague who, Somebody person) => person.Episodes is [{ Ended: true } first, ..] && first.Team == who.Team;

    private static bool IsOfTheirTeam(Colleague who, Somebody person) => person.Episodes is [var first, ..] && first.Team == who.Team;

    /// <summary>Of a page that opens for nobody of a world.</summary>
    public static bool Never(Colleague who, Somebody person) => false;

    public static IReadOnlyList<Mark> Marks { get; } =
    [
        new("Safeway", AndPeers, InformationKind.Identity, Person),
        new("Dangerway", Supporting, InformationKind.Abuse, Person),
        new("Awayplace", Supporting, null, Person),
        new("Knowfirst", Supporting, InformationKind.Support),
        new("Whyending", Supporting, InformationKind.Support, $"{Person}/support/{{supportId}}/ending/decide"),
        new("Comeback", Supporting, InformationKind.Support, $"{Person}/support/{{supportId}}/way-back"),
        new("Ownwords", Supporting, InformationKind.Story, Person, $"{Person}/story"),
        new("Peerswords", AndPeers, InformationKind.Story, Person, $"{Person}/story"),
        new("Strongword", AndPeers, InformationKind.Story, Person, $"{Person}/needs"),
        new("Restrictedword", Few, null, $"{Person}/needs/restricted"),
        new("Noteword", Supporting, InformationKind.Support, Person, $"{Person}/notes"),
        new("Untoldnote", Supporting, InformationKind.Abuse),
        new("Homeplace", Supporting, InformationKind.Housing, Person, $"{Person}/homes"),
        new("Hiddenhome", Supporting, InformationKind.Abuse, $"{Person}/homes"),
        new("Tenancyfile", Supporting, InformationKind.Housing, $"{Person}/files"),
        new("Ownfile", Supporting, null, $"{Person}/files"),
        new("Familyhelper", AndPeers, InformationKind.Identity, $"{Person}/team", $"{Person}/team/who-supports-me"),
        new("Healthhelper", Supporting, InformationKind.Health, $"{Person}/team"),
        new("Courthelper", Supporting, InformationKind.Offending, $"{Person}/team"),
        new("Decided", Supporting, InformationKind.Support, $"{Person}/team/meetings"),
        new("Aboutthem", AndPeers, InformationKind.Story, Person, $"{Person}/about-me", $"{Person}/about-me/earlier"),
        new("Homeless", Supporting, InformationKind.Housing, $"{Person}/topics", $"{Person}/needs/say"),
        new("Drugstold", Supporting, InformationKind.Health, $"{Person}/topics", $"{Person}/needs/say"),
        new("Mindtold", Supporting, InformationKind.Health, $"{Person}/topics", $"{Person}/needs/say"),
        new("Abusetold", Supporting, InformationKind.Abuse, $"{Person}/topics", $"{Person}/needs/say"),
        new("Courttold", Supporting, InformationKind.Offending, $"{Person}/topics", $"{Person}/needs/say"),
        new("Reachthem", Supporting, null, $"{Person}/topics", $"{Person}/ways/add"),
        new("Reference", Supporting, null, Person),
        new("Formername", Supporting, InformationKind.Identity, Person),
        new("Wants", Supporting, InformationKind.Support, Person, $"{Person}/plan", $"{Person}/plan/goals/{{goalId}}"),
        new("Todo", Supporting, InformationKind.Support, $"{Person}/plan"),
        new("Meets", Supporting, InformationKind.Support, $"{Person}/plan", $"{Person}/appointments"),
        new("Began", Supporting, InformationKind.Identity, $"{Person}/timeline"),
        new("Altered", Supporting, null, $"{Person}/timeline"),
        new("Toldus", Supporting, InformationKind.Story, $"{Person}/timeline"),
        new("Wecalled", Supporting, InformationKind.Support, $"{Person}/timeline"),
        new("Agreed", Supporting, null, $"{Person}/timeline"),
    ];

    /// <summary>200, 302 to what came of it, 403 where the role never may, 404 where there is nothing to see.</summary>
    public static int Answer(Colleague who, Somebody person, Rule rule) =>
        !rule.Roles.Contains(who.Role) ? 403
        : !Reaches(who, person, rule.Shared, rule.After) ? 404
        : rule.Also?.Invoke(who, person) != false ? 200
        : rule.Over?.Invoke(who, person) == true ? 302 : 404;

    public static bool Reads(Colleague who, Somebody person, Mark mark) => mark.Roles.Contains(who.Role) && Reaches(who, person, mark.Shared);

    /// <summary>Whether their work is with people; to everybody else no page of a person opens.</summary>
    public static bool Supports(Colleague who) => AndPeers.Contains(who.Role);

    public static bool Searches(Colleague who) => Supporting.Contains(who.Role);

    public static bool Finds(Colleague who, Somebody person) => Reaches(who, person, InformationKind.Identity);

    /// <summary>My day: whom I lead, who waits with my team, and what I or anyone of my team has to do, of those I may see.</summary>
    public static bool IsInMyDay(Colleague who, Somebody person) => AndPeers.Contains(who.Role) && Finds(who, person)
        && (person.Episodes.Any(one => !one.Ended && ((one.Lead is null ? one.Team == who.Team : one.Lead == who.Email) || StandsIn(who, one)))
            || person.ToDos.Any(one => one.Team == who.Team && (one.For is null || one.For == who.Email)));

    /// <summary>Team today: whom a lead's own team supports now, and nobody whose record is closed to them.</summary>
    public static bool IsInTeamToday(Colleague who, Somebody person) =>
        who.Role == Role.Lead && !IsClosed(who, person) && person.Episodes.Any(one => !one.Ended && one.Team == who.Team);

    // once support has ended it is for the team that supported them last, as long as no other does now
    private static bool IsTheirsToUnseal(Colleague who, Somebody person) => person.Episodes.Any(one => !one.Ended && one.Team == who.Team)
        || (person.Episodes.All(one => one.Ended) && person.Seals.Any(one => !one.Ended));

    // once support has ended it is for the team that gave it, as long as no other does now
    private static bool IsTheirsToSay(Colleague who, Somebody person) => person.Episodes.Any(one => !one.Ended && one.Team == who.Team) || person.Episodes.All(one => one.Ended);

    private static bool Reaches(Colleague who, Somebody person, InformationKind? kind, bool after = false) => !IsClosed(who, person)
        && (person.Episodes.Any(one => one.Team == who.Team && (who.Role == Role.Peer
                ? !one.Ended && (one.Lead == who.Email || StandsIn(who, one))
                : one.DaysSince is null || ((kind is not null || after) && one.DaysSince <= 90)))
            || (kind is { } one && (person.Openings.Any(opened => opened.Email == who.Email && opened.Seconds > 0) || Shared(who, person).Contains(one))));

    private static bool StandsIn(Colleague who, Episode one) => one.Team == who.Team && one.BackUp is { Now: true } backUp && backUp.Email == who.Email;

    private static HashSet<InformationKind> Shared(Colleague who, Somebody person)
    {
        var shares = person.Shares.Where(share => share.Organisation == who.Organisation && !share.Ended && share.From <= 0 && share.Until >= 0).ToList();
        return shares.Count == 0 ? [] : [.. shares.SelectMany(share => share.Kinds), InformationKind.Identity];
    }

    private static bool IsClosed(Colleague who, Somebody person) =>
        person.Locks.Any(one => one.Email == who.Email && !one.Ended) || person.Seals.Any(seal => !seal.Ended && !seal.Readers.Contains(who.Email));
}
