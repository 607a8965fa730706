using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Sdk.Data;

namespace Platform.Record.Starting;

/// <summary>Whom a new record is about, as far as it is known.</summary>
internal sealed record NewPerson(string Name)
{
    public IReadOnlyList<NameTyped> OtherNames { get; init; } = [];
    public string? Pronouns { get; init; }
    public BirthDate? Born { get; init; }
    public GenderSaid? Gender { get; init; }
    public EthnicitySaid? Ethnicity { get; init; }
}

/// <summary>Writes a new person with every name and the keys they are found by.</summary>
public sealed class NewPeople(IDatabase database, PersonNames names, TimeProvider clock)
{
    internal async Task<Guid> WriteAsync(NewPerson who, Guid? asThis = null)
    {
        var person = asThis ?? Ids.New();
        await database.ExecuteAsync(StartSql.Person, new
        {
            person, displayName = who.Name, nameKey = Fold.Whole(who.Name, 400), pronouns = who.Pronouns,
            gender = who.Gender?.Gender, genderWords = who.Gender?.Words, ethnicity = who.Ethnicity?.Ethnicity, ethnicityWords = who.Ethnicity?.Words,
            bornOn = who.Born?.On, bornPrecision = who.Born?.Precision, now = clock.GetUtcNow().UtcDateTime,
        });
        await names.AddAsync(person, who.Name, who.OtherNames);
        return person;
    }
}

internal static class StartSql
{
    public static readonly Sql Person = new("""
        insert into core_person (person_id, display_name, name_key, pronouns, gender, gender_words, ethnicity, ethnicity_words,
                                 born_on, born_precision, started_at, guard, version)
        values (@person, @displayName, @nameKey, @pronouns, @gender, @genderWords, @ethnicity, @ethnicityWords,
                @bornOn, @bornPrecision, @now, 0, 1)
        """);
}
