using Platform.Record.Identifiers;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Merging.Comparing;

/// <summary>One record as it stands, field by field.</summary>
internal sealed record Side(
    Guid Person, PersonDetails Details, IReadOnlyList<OtherName> Names, IReadOnlyList<DisadvantageRow> Faces, IReadOnlyList<IdentifierRow> Numbers, IReadOnlyList<WayRow> Ways)
{
    public string Name => Details.DisplayName;
}

/// <summary>One question and what each record says to it; where both say something else, somebody chooses.</summary>
internal sealed record Answers(string Field, string Question, string? Mine, string? Theirs)
{
    public bool IsChoice => Mine is not null && Theirs is not null && Mine != Theirs;
}

/// <summary>Reads two records beside each other.</summary>
public sealed class SideBySide(IDatabase database, CurrentWorker worker)
{
    internal const string Name = "Name", Pronouns = "Pronouns", Born = "Born", Gender = "Gender", Ethnicity = "Ethnicity", Faces = "Faces-";

    internal async Task<Side> ReadAsync(Guid person) => new(
        person,
        (await database.OneAsync<PersonDetails>(PersonSql.Details, new { person }))!,
        await database.ManyAsync<OtherName>(PersonSql.Names, new { person }),
        [.. (await database.ManyAsync<DisadvantageRow>(PersonSql.Disadvantages, new { person })).Where(one => worker.Can(FieldGroups.Of(one.Kind)))],
        await database.ManyAsync<IdentifierRow>(IdentifierSql.Of, new { person }),
        [.. (await database.ManyAsync<WayRow>(WaySql.Of, new { person })).Where(way => worker.Can(FieldGroups.Abuse) || way.Safety.MayUse())]);

    internal static IReadOnlyList<Answers> Of(Side mine, Side theirs) =>
    [
        new(Name, "Name they use", mine.Name, theirs.Name),
        new(Pronouns, "Pronouns", mine.Details.Pronouns, theirs.Details.Pronouns),
        new(Born, "Date of birth", mine.Details.Born?.InWords(), theirs.Details.Born?.InWords()),
        new(Gender, "Gender", mine.Details.GenderSaid?.InWords(), theirs.Details.GenderSaid?.InWords()),
        new(Ethnicity, "Ethnic group", mine.Details.EthnicitySaid?.InWords(), theirs.Details.EthnicitySaid?.InWords()),
        .. Enum.GetValues<Disadvantage>().Select(kind => new Answers($"{Faces}{kind}", kind.InWords(), Face(mine, kind), Face(theirs, kind)))
            .Where(answers => answers.Mine is not null || answers.Theirs is not null),
    ];

    /// <summary>The details that stand when some answers are taken from the other record, and those of the first are missing.</summary>
    internal static PersonDetails Chosen(Side mine, Side theirs, IReadOnlySet<string> taken)
    {
        var (one, other) = (mine.Details, theirs.Details);
        return new()
        {
            DisplayName = taken.Contains(Name) ? other.DisplayName : one.DisplayName,
            Pronouns = Pick(Pronouns, one.Pronouns is null).Pronouns,
            BornOn = Pick(Born, one.BornOn is null).BornOn,
            BornPrecision = Pick(Born, one.BornOn is null).BornPrecision,
            Gender = Pick(Gender, one.Gender is null).Gender,
            GenderWords = Pick(Gender, one.Gender is null).GenderWords,
            Ethnicity = Pick(Ethnicity, one.Ethnicity is null).Ethnicity,
            EthnicityWords = Pick(Ethnicity, one.Ethnicity is null).EthnicityWords,
            Version = Math.Max(one.Version, other.Version) + 1,
        };

        PersonDetails Pick(string field, bool missing) => missing || taken.Contains(field) ? other : one;
    }

    private static string? Face(Side side, Disadvantage kind) => side.Faces.FirstOrDefault(one => one.Kind == kind)?.State.InWords();
}
