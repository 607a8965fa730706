using System.Collections.Frozen;
using System.Data;
using System.Text.RegularExpressions;
using Platform.Sdk.Access;

namespace Platform.Data.Texts;

/// <summary>
/// The one access predicate: the worker's team supports the person, or did until lately (or earlier, where governance named the worker on a seal), or the kind of information that the page shows is
/// shared with the worker's organisation today, or the worker opened the record in an emergency; and the worker is not locked out, and the record
/// is not sealed to others. Of somebody who is nothing but a peer supporter it is not the team that supports the person, but they themselves now. See core/decisions/access.md.
/// </summary>
public static partial class Visibility
{
    private const string SightMarker = "{sight}";

    // whom governance named, since nobody else could end the seal any longer: it opens for them for as long as it lasts, however long ago their team supported the person
    private const string Named =
        "@visible_since is not null and exists (select 1 from core_seal_reader visible_named join core_seal visible_shut on visible_shut.person_id = visible_named.person_id "
        + "and visible_shut.seal_id = visible_named.seal_id where visible_named.person_id = visible_support.person_id and visible_named.worker_id = @visible_worker "
        + "and visible_named.named_at is not null and visible_shut.ended_at is null)";

    // whoever sees those only with whom they are matched leads their support now, or stands in for its lead; what ended with a death is read as long as by anybody who knew them
    private const string Matched =
        "(visible_support.ended_on is null or exists (select 1 from core_person visible_gone where visible_gone.person_id = visible_support.person_id and visible_gone.died_precision is not null)) "
        + "and (visible_support.lead_worker_id = @visible_match or (visible_support.backup_worker_id = @visible_match "
        + "and (visible_support.backup_until is null or visible_support.backup_until >= @visible_today)))";

    private const string Team =
        $"visible_support.team_id = @visible_team and (visible_support.ended_on is null or visible_support.ended_on >= @visible_since or ({Named})) "
        + $"and (@visible_match is null or ({Matched}))";

    private const string Shared =
        "visible_sharing.organisation_id = @visible_organisation and visible_sharing.from_on <= @visible_today "
        + "and visible_sharing.until_on >= @visible_today and visible_sharing.ended_at is null";

    private const string Agreement =
        "core_sharing visible_sharing join core_sharing_kind visible_kind on visible_kind.sharing_id = visible_sharing.sharing_id and visible_kind.kind = @visible_kind";

    private const string Opened = "visible_glass.worker_id = @visible_worker and visible_glass.until_at > @visible_now";

    /// <summary>Everybody in sight, once each: what a text starts from when few are in sight and many are not.</summary>
    private static readonly string s_sight =
        "(select visible_one.person_id from ("
        + $"select visible_support.person_id from core_support visible_support where {Team} union "
        + $"select visible_sharing.person_id from {Agreement} where {Shared} union "
        + $"select visible_glass.person_id from core_break_glass visible_glass where {Opened}) visible_one "
        + $"where {NotClosed("visible_one.person_id")})";

    /// <summary>What the platform fills in from the worker who is signed in, null for nobody, with the type it is sent as.</summary>
    public static FrozenDictionary<string, DbType> Parameters { get; } = new Dictionary<string, DbType>
    {
        ["@visible_team"] = DbType.Guid,
        ["@visible_organisation"] = DbType.Guid,
        ["@visible_worker"] = DbType.Guid,
        ["@visible_today"] = DbType.Date,
        ["@visible_now"] = DbType.DateTime2,
        ["@visible_kind"] = DbType.String,
        ["@visible_since"] = DbType.Date,
        ["@visible_match"] = DbType.Guid,
    }.ToFrozenDictionary();

    /// <summary>Replaces every <c>{visible t.person_id}</c> and every <c>{sight}</c> of a text.</summary>
    /// <exception cref="FormatException">A marker is not written that way.</exception>
    public static string Expand(string text)
    {
        var expanded = Marker().Replace(text, marker => Predicate(marker.Groups["column"].Value)).Replace(SightMarker, s_sight, StringComparison.Ordinal);
        return expanded.IndexOfAny(['{', '}']) < 0 ? expanded : throw new FormatException(
            "The markers are {visible alias.person_id}, which without the alias would mean the predicate's own column, and {sight}, a table of person_id.");
    }

    /// <summary>The value of one of <see cref="Parameters"/>.</summary>
    internal static object? Value(string parameter, CurrentWorker worker) => !worker.IsSignedIn ? null : parameter switch
    {
        "@visible_team" => worker.TeamId,
        "@visible_organisation" => worker.OrganisationId,
        "@visible_worker" => worker.Id,
        "@visible_today" => worker.Today,
        "@visible_now" => worker.OpenedAfter,
        "@visible_kind" => worker.Kind?.ToString(),
        "@visible_since" => worker.SupportedSince,
        "@visible_match" => worker.OnlyMatches,
        _ => throw new ArgumentException($"{parameter} is none of the worker's."),
    };

    private static string Predicate(string column) =>
        $"((exists (select 1 from core_support visible_support where visible_support.person_id = {column} and {Team}) "
        + $"or exists (select 1 from {Agreement} where visible_sharing.person_id = {column} and {Shared}) "
        + $"or exists (select 1 from core_break_glass visible_glass where visible_glass.person_id = {column} and {Opened})) "
        + $"and {NotClosed(column)})";

    private static string NotClosed(string column) =>
        $"not exists (select 1 from core_lock visible_lock where visible_lock.person_id = {column} "
        + "and visible_lock.worker_id = @visible_worker and visible_lock.ended_at is null) "
        + $"and not exists (select 1 from core_seal visible_seal where visible_seal.person_id = {column} and visible_seal.ended_at is null "
        + "and not exists (select 1 from core_seal_reader visible_reader where visible_reader.person_id = visible_seal.person_id "
        + "and visible_reader.seal_id = visible_seal.seal_id and visible_reader.worker_id = @visible_worker))";

    [GeneratedRegex(@"\{visible (?!visible_)(?<column>[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*)\}")]
    private static partial Regex Marker();
}
