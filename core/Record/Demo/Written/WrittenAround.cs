using System.Globalization;
using Platform.Record.Characteristics;
using Platform.Record.Homes.Kinds;
using Platform.Record.Homes;
using Platform.Record.Needs.Strengths;
using Platform.Record.Needs;
using Platform.Record.Notes;
using Platform.Record.People;
using Platform.Record.Sharing;
using Platform.Record.TeamAround.Meetings;
using Platform.Record.TeamAround.Members;
using Platform.Record.TeamAround;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>What somebody invented is good at and hopes for, where they lived, what is good to know, and who is around them; in days before today.</summary>
internal sealed record WrittenAround
{
    /// <summary>Days ago, what it is, and the words: "40 First: My own front door."</summary>
    public IReadOnlyList<string> Strengths { get; init; } = [];

    /// <summary>What was otherwise before: "180 SubstanceUse Current".</summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    public IReadOnlyList<WrittenHome> Homes { get; init; } = [];
    public IReadOnlyList<WrittenNote> GoodToKnow { get; init; } = [];

    /// <summary>Written by whoever leads their support, where somebody does.</summary>
    public IReadOnlyList<WrittenFile> Files { get; init; } = [];

    public IReadOnlyList<WrittenMember> Team { get; init; } = [];
    public IReadOnlyList<WrittenMeeting> Meetings { get; init; } = [];

    /// <summary>Writes it, and an entry on the timeline for what the person told and what a meeting decided.</summary>
    public async Task WriteAsync(ModuleScope scope, Guid person, IReadOnlyList<DisadvantageState> faces, int began, string by)
    {
        await SayAsync(scope, person, faces, began, by);
        foreach (var (daysAgo, what, words) in Strengths.Select(Read))
        {
            await scope.Database.ExecuteAsync(StrengthSql.Add, new
            {
                strength = Ids.New(), person, kind = Enum.Parse<StrengthKind>(what), words, on = scope.Today.AddDays(-daysAgo), by, now = scope.Now.AddDays(-daysAgo),
            });
            await scope.Timeline.WriteAsync(NeedTimeline.Told, person, "They told us what they want, hope for or are good at", words, scope.Now.AddDays(-daysAgo));
        }

        foreach (var home in Homes) await home.WriteAsync(scope, person, by);
        foreach (var note in GoodToKnow) await note.WriteAsync(scope, person, by);
        foreach (var member in Team) await member.WriteAsync(scope, person, by);
        foreach (var meeting in Meetings) await meeting.WriteAsync(scope, person, by);
    }

    private async Task SayAsync(ModuleScope scope, Guid person, IReadOnlyList<DisadvantageState> faces, int began, string by)
    {
        var turns = Turns.Select(line => line.Split(' ')).ToDictionary(parts => Enum.Parse<Disadvantage>(parts[1]));
        foreach (var (kind, state) in Enum.GetValues<Disadvantage>().Zip(faces).Where(one => one.Second != DisadvantageState.Unknown))
        {
            var (version, on) = (1, began);
            if (turns.TryGetValue(kind, out var turn))
            {
                await SayOneAsync(kind, Enum.Parse<DisadvantageState>(turn[2]), began, version++);
                on = int.Parse(turn[0], CultureInfo.InvariantCulture);
                await scope.Database.ExecuteAsync(NeedSql.Keep, new { id = Ids.New(), person, kind, now = scope.Now.AddDays(-on) });
            }

            await SayOneAsync(kind, state, on, version);
        }

        Task SayOneAsync(Disadvantage kind, DisadvantageState state, int daysAgo, int version) => scope.Database.ExecuteOneAsync(NeedSql.Say, new
        {
            person, kind, state, on = scope.Today.AddDays(-daysAgo), by = SaidBy.Person, who = (string?)null, recordedBy = by, version,
        });
    }

    private static (int DaysAgo, string What, string Words) Read(string line) => line.Split(": ", 2) is [var head, var words] && head.Split(' ') is [var days, var what]
        ? (int.Parse(days, CultureInfo.InvariantCulture), what, words)
        : throw new FormatException($"“{line}” is not: days ago, what it is, and the words after a colon.");
}

internal sealed record WrittenHome
{
    public HomeKind Kind { get; init; }
    public int From { get; init; }
    public int? Until { get; init; }
    public DatePart Part { get; init; }
    public string? Place { get; init; }
    public Safety Visit { get; init; } = Safety.Safe;
    public Safety Write { get; init; } = Safety.Safe;

    public Task WriteAsync(ModuleScope scope, Guid person, string by) => scope.Database.ExecuteAsync(HomeSql.Add, new
    {
        home = Ids.New(), person, kind = Kind, from = Day(scope.Today.AddDays(-From)), fromPart = Part, until = Until is { } until ? scope.Today.AddDays(-until) : (DateOnly?)null,
        untilPart = Until is null ? (DatePart?)null : DatePart.Day, place = Place, uprn = (string?)null, visit = Visit, write = Write, by, now = scope.Now.AddDays(-From),
    });

    private DateOnly Day(DateOnly day) => Part switch
    {
        DatePart.Day => day,
        DatePart.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, 1, 1),
    };
}

internal sealed record WrittenNote
{
    public required string Words { get; init; }
    public int DaysAgo { get; init; }
    public int ReviewInDays { get; init; }
    public PersonTold Told { get; init; }
    public string? Why { get; init; }

    public Task WriteAsync(ModuleScope scope, Guid person, string by) => scope.Database.ExecuteAsync(NoteSql.Add, new
    {
        note = Ids.New(), person, words = Words, review = scope.Today.AddDays(ReviewInDays), told = Told, why = Why, by, now = scope.Now.AddDays(-DaysAgo),
    });
}

internal sealed record WrittenMember
{
    public required string Name { get; init; }
    public required string Role { get; init; }
    public TeamPart Part { get; init; }
    public string? Organisation { get; init; }
    public string? Reach { get; init; }
    public int SinceDaysAgo { get; init; }
    public bool OnPaper { get; init; } = true;

    public Task WriteAsync(ModuleScope scope, Guid person, string by)
    {
        var since = scope.Today.AddDays(-SinceDaysAgo);
        return scope.Database.ExecuteAsync(TeamSql.Add, new
        {
            member = Ids.New(), person, part = Part, name = Name, role = Role, organisation = Organisation, reach = Reach, onPaper = OnPaper,
            since = (DateOnly?)new DateOnly(since.Year, since.Month, 1), sincePart = (DatePart?)DatePart.Month, by, now = scope.Now.AddDays(-SinceDaysAgo),
        });
    }
}

internal sealed record WrittenMeeting
{
    public int DaysAgo { get; init; }
    public required string Came { get; init; }
    public Voice Voice { get; init; }
    public string? VoiceWords { get; init; }
    public required string Decisions { get; init; }
    public string? Actions { get; init; }

    public async Task WriteAsync(ModuleScope scope, Guid person, string by)
    {
        await scope.Database.ExecuteAsync(MeetingSql.Add, new
        {
            meeting = Ids.New(), person, on = scope.Today.AddDays(-DaysAgo), came = Came, voice = Voice, words = VoiceWords, decisions = Decisions, actions = Actions, by,
            now = scope.Now.AddDays(-DaysAgo),
        });
        await scope.Timeline.WriteAsync(TeamTimeline.Met, person, "The team around them met", Decisions, scope.Now.AddDays(-DaysAgo));
    }
}
