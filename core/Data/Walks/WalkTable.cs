using System.Data.Common;
using static Platform.Data.Walks.CatalogueTable;

namespace Platform.Data.Walks;

/// <summary>The few statements that the walks make, for one table of the catalogue.</summary>
internal sealed class WalkTable(Database database, CatalogueTable table)
{
    public CatalogueTable Of => table;

    /// <summary>Every row of a person, with the columns that a walk asks for.</summary>
    public Task<List<WalkRow>> RowsAsync(Guid person, IReadOnlyList<string>? columns = null)
    {
        var read = columns ?? table.Columns;
        var listed = string.Join(", ", read.Select(Quoted));
        return database.WalkAsync($"select {(listed.Length == 0 ? "1" : listed)} from {Quoted(table.Name)} where {Quoted(Person)} = @person", About(person), async command =>
        {
            var rows = new List<WalkRow>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = read.Select((column, place) => (column, Value: reader.GetValue(place))).ToDictionary(one => one.column, one => one.Value, StringComparer.Ordinal);
                rows.Add(new(values, Values.Key(table.Key.Select(column => values[column]))));
            }

            return rows;
        });
    }

    /// <summary>Gives one row to another person; answers whether it was there.</summary>
    public Task<int> GiveAsync(Guid from, Guid to, string key)
    {
        var args = About(from);
        args["@to"] = to;
        var places = Values.OfKey(key).Select((value, place) =>
        {
            args[$"@key{place}"] = value;
            return $" and {Quoted(table.Key[place])} = @key{place}";
        });
        return ChangeAsync($"update {Quoted(table.Name)} set {Quoted(Person)} = @to where {Quoted(Person)} = @person{string.Concat(places)}", args);
    }

    public Task<int> GiveAllAsync(Guid from, Guid to)
    {
        var args = About(from);
        args["@to"] = to;
        return ChangeAsync($"update {Quoted(table.Name)} set {Quoted(Person)} = @to where {Quoted(Person)} = @person", args);
    }

    public Task<int> RemoveAsync(Guid person) => ChangeAsync($"delete from {Quoted(table.Name)} where {Quoted(Person)} = @person", About(person));

    /// <summary>Whether a row that stays refers to one of theirs.</summary>
    public async Task<bool> IsReferredToAsync(Reference by, Guid person)
    {
        var text = $"select count(*) from {Quoted(by.Table)} held where exists (select 1 from {Quoted(table.Name)} own where own.{Quoted(Person)} = @person and own.{Quoted(by.ParentColumn)} = held.{Quoted(by.Column)})";
        return await database.WalkAsync(text, About(person), async command => Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)) > 0;
    }

    /// <summary>Writes another person with all that this one has: somebody for a moment, with whom a row can wait while two trade places.</summary>
    public Task<int> DoubleAsync(Guid person, Guid other)
    {
        var rest = string.Concat(table.Columns.Where(column => column != Person).Select(column => $", {Quoted(column)}"));
        var args = About(person);
        args["@to"] = other;
        return ChangeAsync($"insert into {Quoted(table.Name)} ({Quoted(Person)}{rest}) select @to{rest} from {Quoted(table.Name)} where {Quoted(Person)} = @person", args);
    }

    public static string Quoted(string name) => $"\"{Catalogue.Checked(name)}\"";

    private static Dictionary<string, object> About(Guid person) => new(StringComparer.Ordinal) { ["@person"] = person };

    private Task<int> ChangeAsync(string text, Dictionary<string, object> args) => database.HasTransaction
        ? database.WalkAsync(text, args, (DbCommand command) => command.ExecuteNonQueryAsync())
        : throw new InvalidOperationException("A walk that changes rows goes in the transaction of what asked for it.");
}

/// <summary>A row with what a walk asked for.</summary>
internal sealed record WalkRow(IReadOnlyDictionary<string, object> Of, string Key)
{
    public string Text(string column) => Values.Text(Of[column]);
}
