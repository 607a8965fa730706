using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Somebody written down in a file, in days before today, so that a demo area never starts old.</summary>
internal sealed partial record WrittenPerson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public required string Name { get; init; }
    public required string With { get; init; }
    public string? LegalName { get; init; }
    public IReadOnlyList<string> OtherNames { get; init; } = [];
    public string? Pronouns { get; init; }
    public string? Born { get; init; }
    public string Gender { get; init; } = "";
    public string Ethnicity { get; init; } = "";
    public bool HasNhsNumber { get; init; } = true;
    public int SupportedForDays { get; init; }
    public Phase Phase { get; init; }
    public EarlierSupport? Earlier { get; init; }
    public required IReadOnlyList<DisadvantageState> Faces { get; init; }
    public required IReadOnlyList<WrittenWay> Ways { get; init; }
    public required IReadOnlyList<string> Story { get; init; }

    /// <summary>What they say about themselves: prompt, days ago, words.</summary>
    public IReadOnlyList<string> AboutMe { get; init; } = [];

    /// <summary>What they told once: topic, days ago, words; without words it is not to be asked again.</summary>
    public IReadOnlyList<string> ToldOnce { get; init; } = [];

    public required IReadOnlyList<string> Contacts { get; init; }
    public IReadOnlyList<WrittenSharing> Shares { get; init; } = [];
    public WrittenAround Around { get; init; } = new();
    public WrittenStanding Standing { get; init; } = new();
    public int? TryAgainInDays { get; init; }
    public WrittenPlan? Plan { get; init; }
    public WrittenDeath? Died { get; init; }

    /// <summary>Everybody written, in the order of their files.</summary>
    public static IReadOnlyList<WrittenPerson> All()
    {
        var assembly = typeof(WrittenPerson).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("demo-people/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => Read(assembly.GetManifestResourceStream(name)!))];
    }

    /// <summary>Days ago, and what was said.</summary>
    public IEnumerable<(int DaysAgo, string Words)> Told() => Story.Select(line => line.Split(": ", 2))
        .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]));

    public IEnumerable<(string Key, int DaysAgo, string? Words)> Answers() => Lines(AboutMe);

    public IEnumerable<(string Key, int DaysAgo, string? Words)> Topics() => Lines(ToldOnce);

    private static IEnumerable<(string Key, int DaysAgo, string? Words)> Lines(IEnumerable<string> lines) => lines.Select(line => line.Split(": ", 3))
        .Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts.ElementAtOrDefault(2)));

    /// <summary>Days ago, how, what came of it, and a note where there is one.</summary>
    public IEnumerable<(int DaysAgo, ContactMethod Method, ContactResult Result, string? Note)> Tried() => Contacts.Select(line =>
    {
        var match = ContactLine().Match(line);
        return match.Success
            ? (int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture), Enum.Parse<ContactMethod>(match.Groups["method"].Value),
                Enum.Parse<ContactResult>(match.Groups["result"].Value), match.Groups["note"] is { Success: true } note ? note.Value : (string?)null)
            : throw new FormatException($"“{line}” is not: days ago, method, result, and a note after a colon.");
    });

    /// <summary>What kind each other name is.</summary>
    public IEnumerable<NameTyped> Others() => OtherNames.Select(line => line.Split(": ", 2))
        .Select(parts => new NameTyped(null, Enum.Parse<NameKind>(parts[0]), parts[1]))
        .Concat(LegalName is null ? [] : [new NameTyped(null, NameKind.Legal, LegalName)]);

    private static WrittenPerson Read(Stream file)
    {
        using (file)
        {
            return JsonSerializer.Deserialize<WrittenPerson>(file, Json)!;
        }
    }

    [GeneratedRegex(@"^(?<days>\d+) (?<method>\w+) (?<result>\w+)(?:: (?<note>.+))?$")]
    private static partial Regex ContactLine();
}

internal sealed record WrittenWay
{
    public WayKind Kind { get; init; }
    public required string Value { get; init; }
    public Safety Safety { get; init; } = Safety.NotKnown;
    public string? When { get; init; }
    public string? MaySay { get; init; }
}

/// <summary>Support that has ended: somebody who moved on and came back.</summary>
internal sealed record EarlierSupport
{
    public required string With { get; init; }
    public int FromDaysAgo { get; init; }
    public int UntilDaysAgo { get; init; }
}
