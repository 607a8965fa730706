using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Benchmarks.Parts;
using Microsoft.Data.Sqlite;
using Platform.Data.Texts;
using Platform.Host.Audit;
using Platform.Host.Requests;
using Platform.Host.Sessions;
using Platform.Record.AboutMe;
using Platform.Record.Appointments;
using Platform.Record.Contacts;
using Platform.Record.Homes;
using Platform.Record.Identifiers;
using Platform.Record.Merging;
using Platform.Record.Needs.Strengths;
using Platform.Record.Notes;
using Platform.Record.People;
using Platform.Record.Plan.Goals;
using Platform.Record.Search;
using Platform.Record.Story;
using Platform.Record.Timeline;
using Platform.Record.Transitions;
using Platform.Record.Ways;
using Platform.Record.Work;
using Platform.Sdk.Data;

namespace Benchmarks;

/// <summary>
/// Writes the statements that the platform runs for each page, with their values, for the floor to run: the session, the person
/// filter, the form and the handlers of the navigator included. The floor is spared working out what a name sounds like.
/// </summary>
internal static partial class FloorScript
{
    private const string Card = """
        select case w.change when 'Person' then 'Somebody different' when 'Place' then 'A different place'
                             when 'Time' then 'A different time' else 'A different channel' end as label,
               w.note as value, '/Ways/ForPerson' as page
        from navigator_way w
        where w.person_id = @person and w.reached_at is null
        order by w.try_on, w.way_id
        """;

    private const string Reached = "update navigator_way set reached_at = @at, version = version + 1 where person_id = @person and support_id = @support and reached_at is null";

    /// <summary>What the platform fills in from the worker who is signed in.</summary>
    private static Dictionary<string, object?> s_own = [];

    private sealed record Argument(string Name, string? Text, long? Number);

    private sealed record Step(string Text, IReadOnlyList<Argument> Arguments);

    /// <summary>Answers the episode of support of each person.</summary>
    public static IReadOnlyList<string> Write(string file, string data, People people)
    {
        var (now, today) = (TimeProvider.System.GetUtcNow().UtcDateTime, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var hash = Built.Read(data, "select token_hash from core_session order by created_at desc limit 1")[0];
        var worker = Built.Read(data, "select worker_id from core_worker where email_key = 'NAVIGATOR@DEMO.EXAMPLE'")[0];
        var team = Built.Read(data, "select team_id from core_worker where email_key = 'NAVIGATOR@DEMO.EXAMPLE'")[0];
        var search = Built.Read(data, "select search_id from core_search limit 1")[0];
        var organisation = Built.Read(data, $"select organisation_id from core_team where team_id = '{team}'")[0];
        s_own = new() { ["@visible_team"] = team, ["@visible_organisation"] = organisation, ["@visible_worker"] = worker, ["@visible_today"] = today, ["@visible_now"] = now, ["@visible_kind"] = "Identity", ["@visible_since"] = today.AddDays(-90), ["@visible_match"] = null };
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).ToDateTime(TimeOnly.MinValue);
        object about = new { person = "{person}", today, team, peer = 0, organisation, worker, now, since = today.AddDays(-90), from = monday, until = monday.AddDays(7) };
        var session = Of(SessionSql.Find, new { hash, now, idle = now.AddHours(-1) });
        var seen = Of(PersonSql.InView, about);
        Step Wrote(string action, object? subject, object? formId) => Of(AuditSql.Add, new
        {
            auditId = "{new}", at = "{now}", workerId = worker, organisation = "Exampleton Council", team = "Navigators", roles = "worker", sessionMark = hash[..16], action,
            subjectId = subject, moduleKey = "core", page = "/People/Show", handler = (string?)null, relationship = "ours", correlation = hash[..12], formId,
            outcome = "done", termsHash = (string?)null, aboutWorkerId = (string?)null, detail = (string?)null,
        });
        Step[] form = [Of(FormSql.Take, new { form = "{form}", worker, page = "/", now = "{now}" })];
        var pages = new Dictionary<string, List<Step>>
        {
            ["person"] =
            [
                session, seen, Of(PersonSql.Details, about), Of(PersonSql.Names, about), Of(PersonSql.Supports, about), Of(TransitionSql.Of, about), Of(WaySql.Of, about),
                Of(StorySql.Newest, about, 4), Of(AboutMeSql.Latest, about), Of(StrengthSql.Now, about, 5), Of(NoteSql.Now, about), Of(HomeSql.Now, about), Of(IdentifierSql.Of, about), Of(PersonSql.Disadvantages, about),
                Of(GoalSql.Open, about, 3), Of(AppointmentSql.Ask, about), Of(MergeSql.Twins, about, 6), Of(Card, about),
            ],
            ["look"] = [Wrote("view", "{person}", null)],
            ["form"] = [session],
            ["keep"] =
            [
                session, Of(FormSql.Take, new { form = "{new}", worker, page = "/", now = "{now}" }),
                Of(SearchSql.Keep, new { search = "{new}", worker, terms = "Tea", endsAt = now.AddMinutes(30) }), Of(FormSql.Answer, new { form = worker, answer = "/" }),
            ],
            ["contact form"] = [session, seen],
            ["contact"] =
            [
                session, .. form, seen, Of(ContactSql.Episodes, new { person = "{person}", support = (string?)null, worker, team }, 2),
                Of(ContactSql.Record, new
                {
                    contact = "{new}", person = "{person}", support = "{support}", worker, method = "Phone", result = "Spoke", twoWay = 1, note = "{note}",
                    at = "{now}", nextTryOn = (string?)null,
                }),
                Of(TimelineSql.Write, new
                {
                    timelineId = "{new}", person = "{person}", moduleKey = "core", kind = "core.contact", kindName = "Contact", sentence = "We called: spoke",
                    detail = "{note}", happenedAt = "{now}", workerName = "Nadia Navigator", writtenAt = "{now}",
                }),
                .. ((string[])["core.try-again", "navigator.say-hello", "navigator.try-another-way"]).Select(
                    kind => Of(WorkSql.FinishKind, new { kind, person = "{person}", team, now = "{now}" })),
                Of(Reached, new { at = "{now}", person = "{person}", support = "{support}" }), Of(FormSql.Answer, new { form = "{form}", answer = "/" }),
                Wrote("change", "{person}", "{form}"),
            ],
        };
        foreach (var (at, text) in people.Searches.Index())
        {
            var find = Of(SearchSql.FindAmongFew, new SearchTerms(text, null).Keys(today), 301);
            var found = Run(data, find).Distinct().Take(25).ToList();
            pages[$"search {at}"] = [session, Of(SearchSql.Kept, new { search, worker, now }), find, Of(SearchSql.About, new { people = found })];
            pages[$"looks {at}"] = [Wrote("search", null, null), .. found.Select(person => Wrote("found", person, null))];
        }

        File.WriteAllText(file, JsonSerializer.Serialize(pages, JsonSerializerOptions.Web));
        return [.. people.Ids.Select(id => Built.Read(data, $"select support_id from core_support where person_id = '{id.ToUpperInvariant()}'")[0])];
    }

    private static List<string> Run(string data, Step step)
    {
        using var connection = Built.Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = step.Text;
        foreach (var argument in step.Arguments)
        {
            command.Parameters.AddWithValue(argument.Name, (object?)argument.Text ?? (object?)argument.Number ?? DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    private static Step Of(Sql sql, object args, int? rows = null) => Of(Visibility.Expand(sql.Sqlite), args, rows);

    private static Step Of(string text, object args, int? rows = null)
    {
        var (whole, arguments) = (text.Trim() + (rows is { } limit ? $" limit {limit}" : ""), new List<Argument>());
        foreach (var name in Parameter().Matches(whole).Select(match => match.Value).Distinct().ToList())
        {
            var property = args.GetType().GetProperties().FirstOrDefault(one => string.Equals(one.Name, name[1..], StringComparison.OrdinalIgnoreCase));
            var value = property is null ? s_own[name] : property.GetValue(args);
            if (value is IReadOnlyList<string> list)
            {
                var names = Enumerable.Range(0, list.Count).Select(at => $"{name}__{at}").ToList();
                whole = Regex.Replace(whole, Regex.Escape(name) + @"\b", list.Count == 0 ? "(select null where 1 = 0)" : $"({string.Join(", ", names)})");
                arguments.AddRange(names.Zip(list, (one, said) => new Argument(one, said, null)));
            }
            else
            {
                arguments.Add(Sent(name, value));
            }
        }

        return new Step(whole, arguments);
    }

    private static Argument Sent(string name, object? value) => value switch
    {
        int number => new(name, null, number),
        DateTime at => new(name, at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture), null),
        DateOnly on => new(name, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null),
        _ => new(name, value?.ToString(), null),
    };

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
