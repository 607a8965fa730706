using Platform.Data.Schema;
using Platform.Sdk.Data;

namespace Platform.Data.Walks;

/// <summary>Removes what is of somebody, what refers to it first, and says of the rest why it is kept.</summary>
internal sealed class Erasing(Database database, Catalogue catalogue, IReadOnlyList<Guid> people)
{
    private const string Unnamed = "erased";

    public async Task<IReadOnlyList<ErasedTable>> RunAsync()
    {
        var erased = new List<ErasedTable>();
        foreach (var table in catalogue.Tables.Where(one => one.Name != Catalogue.PersonTable).Reverse())
        {
            erased.Add(await OneAsync(new WalkTable(database, table)));
        }

        erased.Add(await PersonAsync(erased.Where(one => one.Kept is not null).Select(one => one.Table).ToList()));
        return erased;
    }

    private async Task<ErasedTable> OneAsync(WalkTable table)
    {
        var why = table.Of.Retention == ModuleTables.WithThePerson ? null : table.Of.Retention;
        var removed = 0;
        foreach (var person in people)
        {
            var there = (await table.RowsAsync(person, table.Of.Key)).Count;
            if (there == 0) continue;
            var kept = why ?? await HeldByAsync(table, person);
            if (kept is null) removed += await table.RemoveAsync(person);
            else return new(table.Of.Name, removed, kept);
        }

        return new(table.Of.Name, removed, null);
    }

    private async Task<string?> HeldByAsync(WalkTable table, Guid person)
    {
        foreach (var by in catalogue.References.Where(one => one.Parent == table.Of.Name && one.Table != table.Of.Name && one.ParentColumn != CatalogueTable.Person))
        {
            if (await table.IsReferredToAsync(by, person)) return $"{by.Table} is kept and refers to it";
        }

        return null;
    }

    // what is kept still needs somebody to hang on: a row with an id and no word of who it was
    private async Task<ErasedTable> PersonAsync(List<string> kept)
    {
        var table = new WalkTable(database, catalogue.Tables.Single(one => one.Name == Catalogue.PersonTable));
        var removed = 0;
        foreach (var person in people)
        {
            if (kept.Count == 0) removed += await table.RemoveAsync(person);
            else await database.WalkAsync(
                $"update {WalkTable.Quoted(Catalogue.PersonTable)} set display_name = @unnamed, name_key = @unnamed, pronouns = null, gender = null, gender_words = null, "
                + "ethnicity = null, ethnicity_words = null, born_on = null, born_precision = null, died_on = null, died_precision = null, version = version + 1 where person_id = @person",
                new Dictionary<string, object> { ["@unnamed"] = Unnamed, ["@person"] = person }, command => command.ExecuteNonQueryAsync());
        }

        return new(Catalogue.PersonTable, removed, kept.Count == 0 ? null : $"{string.Join(", ", kept)} is kept; who it was is blank");
    }
}
