using Platform.Record.Import.Files;
using Platform.Record.Import.Reading;
using Platform.Record.Names;
using Platform.Record.Needs;
using Platform.Record.People;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Import;

/// <summary>Adds what a further row says about somebody to what the record leaves open. What the record says is never changed.</summary>
public sealed class AddDetails(IDatabase database, PersonNames names, ITimeline timeline, LocalArea area, TimeProvider clock)
{
    private DateOnly Today => area.Today(clock);

    /// <summary>The five of a new record, in one statement.</summary>
    internal Task NoteAllAsync(Guid person, IReadOnlyDictionary<Disadvantage, DisadvantageState> states) => database.ExecuteAsync(ImportSql.NoteAll, new
    {
        person, today = Today,
        id1 = Ids.New(), kind1 = Disadvantage.Homelessness, state1 = StateOf(states, Disadvantage.Homelessness),
        id2 = Ids.New(), kind2 = Disadvantage.SubstanceUse, state2 = StateOf(states, Disadvantage.SubstanceUse),
        id3 = Ids.New(), kind3 = Disadvantage.MentalHealth, state3 = StateOf(states, Disadvantage.MentalHealth),
        id4 = Ids.New(), kind4 = Disadvantage.DomesticAbuse, state4 = StateOf(states, Disadvantage.DomesticAbuse),
        id5 = Ids.New(), kind5 = Disadvantage.CriminalJustice, state5 = StateOf(states, Disadvantage.CriminalJustice),
    });

    /// <summary>Answers the columns in which the record says something else.</summary>
    internal async Task<IReadOnlyList<string>> RunAsync(Guid person, CaseloadRow row, Held held, IReadOnlyList<NameTyped> newNames)
    {
        if (newNames.Count > 0)
        {
            await names.WriteAsync(person, held.Details!.DisplayName,
                [.. held.Names.Select(name => new NameTyped(name.PersonNameId, name.Kind, name.Name)), .. newNames]);
        }

        var filled = await FillInAsync(person, row, held.Details!);
        if (newNames.Count > 0 || filled)
        {
            await timeline.WriteAsync(PeopleTimeline.Changed, person, "Added from an imported caseload");
        }

        return [.. Differing(row, held.Details!), .. await NoteAsync(person, row, held)];
    }

    private async Task<bool> FillInAsync(Guid person, CaseloadRow row, PersonDetails now)
    {
        var who = row.Person;
        var fills = (now.Pronouns is null && who.Pronouns is not null) || (now.Gender is null && who.Gender is not null)
            || (now.Ethnicity is null && who.Ethnicity is not null) || (now.BornOn is null && who.Born is not null);
        if (fills)
        {
            await database.ExecuteOneAsync(ImportSql.FillIn, new
            {
                person, version = now.Version, pronouns = who.Pronouns, gender = who.Gender?.Gender, genderWords = who.Gender?.Words,
                ethnicity = who.Ethnicity?.Ethnicity, ethnicityWords = who.Ethnicity?.Words, bornOn = who.Born?.On, bornPrecision = who.Born?.Precision,
            });
        }

        return fills;
    }

    private async Task<IReadOnlyList<string>> NoteAsync(Guid person, CaseloadRow row, Held held)
    {
        var differing = new List<string>();
        foreach (var (kind, state) in row.Disadvantages.Where(said => said.Value != DisadvantageState.Unknown))
        {
            if (!held.Disadvantages.TryGetValue(kind, out var now))
            {
                await database.ExecuteAsync(ImportSql.Note, new { id = Ids.New(), person, kind, state, today = Today });
            }
            else if (now == DisadvantageState.Unknown)
            {
                await database.ExecuteAsync(NeedSql.Keep, new { id = Ids.New(), person, kind, now = clock.GetUtcNow().UtcDateTime });
                await database.ExecuteAsync(ImportSql.NowKnown, new { person, kind, state, today = Today });
            }
            else if (now != state)
            {
                differing.Add(ReadDisadvantages.ColumnOf[kind]);
            }
        }

        return differing;
    }

    private static IEnumerable<string> Differing(CaseloadRow row, PersonDetails now)
    {
        var who = row.Person;
        (bool Differs, string Column)[] asked =
        [
            (who.Pronouns is not null && now.Pronouns is not null && who.Pronouns != now.Pronouns, Columns.Pronouns),
            (who.Born is not null && now.Born is not null && who.Born != now.Born, Columns.DateOfBirth),
            (who.Gender is not null && now.GenderSaid is not null && who.Gender != now.GenderSaid, Columns.Gender),
            (who.Ethnicity is not null && now.EthnicitySaid is not null && who.Ethnicity != now.EthnicitySaid, Columns.Ethnicity),
        ];
        return asked.Where(answer => answer.Differs).Select(answer => answer.Column);
    }

    private static DisadvantageState StateOf(IReadOnlyDictionary<Disadvantage, DisadvantageState> states, Disadvantage kind) =>
        states.GetValueOrDefault(kind, DisadvantageState.Unknown);
}
