using Platform.Data.Engines;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Data.Walks;

/// <summary>The three walks. See core/decisions/merging.md.</summary>
internal sealed class PersonWalk(Database database, Func<PersonErasing, Task>? tell = null) : IPersonWalk
{
    public async Task<IReadOnlyList<WalkedRow>> MoveAsync(Guid from, Guid to, IReadOnlyCollection<RowName> chosen) =>
        await new Moving(database, await Catalogue.ReadAsync(database), from, to).RunAsync(chosen);

    public async Task<IReadOnlyList<WalkedRow>> FollowAsync(Guid from, Guid to, IReadOnlyCollection<WalkedRow> walked) =>
        await new Moving(database, await Catalogue.ReadAsync(database), from, to) { Met = walked.Select(row => row.Name).ToHashSet() }.RunAsync([]);

    public async Task PutBackAsync(Guid from, Guid to, IReadOnlyCollection<WalkedRow> walked)
    {
        var catalogue = await Catalogue.ReadAsync(database);
        foreach (var table in catalogue.Movable.Select(table => new WalkTable(database, table)))
        {
            var of = walked.Where(row => row.Table == table.Of.Name).ToLookup(row => row.Fate, row => row.Key);
            // what gave way moves back as what moved did: the same walk the other way round
            if (of.Contains(RowFate.GaveWay)) await new Trade(database, catalogue).RunAsync(table, from, to, [.. of[RowFate.GaveWay]], [.. of[RowFate.Moved]]);
            else foreach (var key in of[RowFate.Moved]) await table.GiveAsync(to, from, key);
        }
    }

    public async Task MoveSomeAsync(Guid from, Guid to, IReadOnlyCollection<RowName> rows)
    {
        var tables = (await Catalogue.ReadAsync(database)).Movable.ToDictionary(table => table.Name);
        foreach (var row in rows.Where(row => tables.ContainsKey(row.Table)))
        {
            await new WalkTable(database, tables[row.Table]).GiveAsync(from, to, row.Key);
        }
    }

    public async Task<IReadOnlyList<RowName>> SinceAsync(Guid person, IReadOnlyCollection<WalkedRow> walked)
    {
        var (met, since) = (walked.Select(row => row.Name).ToHashSet(), new List<RowName>());
        foreach (var table in (await Catalogue.ReadAsync(database)).Movable)
        {
            since.AddRange((await new WalkTable(database, table).RowsAsync(person, table.Key)).Select(row => new RowName(table.Name, row.Key)).Where(row => !met.Contains(row)));
        }

        return since;
    }

    public async Task<IReadOnlyList<HangingRow>> HangingAsync(Guid person, IReadOnlyCollection<RowName> rows)
    {
        var (catalogue, hanging) = (await Catalogue.ReadAsync(database), new List<HangingRow>());
        foreach (var table in catalogue.Movable.Where(table => rows.Any(row => row.Table == table.Name)))
        {
            var links = table.References.Where(link => catalogue.Movable.Any(parent => parent.Name == link.Parent && parent.Key is [var key] && key == link.ParentColumn)).ToList();
            foreach (var row in await new WalkTable(database, table).RowsAsync(person, [.. table.Key.Concat(links.Select(link => link.Column)).Distinct()]))
            {
                var name = new RowName(table.Name, row.Key);
                if (rows.Contains(name)) hanging.AddRange(links.Where(link => row.Of[link.Column] is not DBNull).Select(link => new HangingRow(name, new(link.Parent, Values.Key([row.Of[link.Column]])))));
            }
        }

        return hanging;
    }

    public async Task<IReadOnlyList<TableOfPerson>> ReadAsync(IReadOnlyList<Guid> people)
    {
        var read = new List<TableOfPerson>();
        foreach (var table in (await Catalogue.ReadAsync(database)).Tables)
        {
            var rows = new List<IReadOnlyDictionary<string, object?>>();
            foreach (var person in people)
            {
                rows.AddRange((await new WalkTable(database, table).RowsAsync(person)).Select(row => row.Of.ToDictionary(one => one.Key, one => Values.Plain(one.Value))));
            }

            read.Add(new(table.Module, table.Name, table.Key, rows));
        }

        return read;
    }

    // as the engine keeps it: text in capitals on SQLite, on SQL Server any
    public string KeyOf(Guid id) => Values.Key([database.Engine is SqliteEngine ? id.ToString().ToUpperInvariant() : id]);

    public string KeyOf(TableOfPerson table, IReadOnlyDictionary<string, object?> row) => Values.Key(table.Key.Select(column => row[column]!));

    public async Task<IReadOnlyList<ErasedTable>> EraseAsync(IReadOnlyList<Guid> people)
    {
        if (tell is not null)
        {
            foreach (var person in people) await tell(new PersonErasing(person));
        }

        return await new Erasing(database, await Catalogue.ReadAsync(database), people).RunAsync();
    }
}
