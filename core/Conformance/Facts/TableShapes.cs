using System.Data.Common;
using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Platform.Conformance.SqlChecks;
using Platform.Data.Engines;

namespace Platform.Conformance.Facts;

/// <summary>A table in words both engines share: a line for each column, for the key and for each unique index.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<string> Lines)
{
    public static string Column(string name, string family, bool nullable) => $"column {name} {family}{(nullable ? "" : " not null")}";

    public static string Unique(IEnumerable<string> columns) => $"unique ({string.Join(", ", columns.Order(StringComparer.Ordinal))})";

    public static string Key(IEnumerable<string> columns) => $"key ({string.Join(", ", columns.Order(StringComparer.Ordinal))})";

    public static string Reference(string column, string table) => $"{column} references {table}";
}

/// <summary>The tables of a migrated SQLite file.</summary>
internal static class SqliteTables
{
    public static async Task<IReadOnlyList<TableShape>> OfAsync(DatabaseOptions options)
    {
        await using var connection = await Engine.Of(options).OpenAsync();
        var tables = await RowsAsync(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite%'");
        var shapes = new List<TableShape>();
        foreach (var table in tables.Select(row => row[0])) shapes.Add(new(table, await LinesAsync(connection, table)));
        return shapes;
    }

    private static async Task<List<string>> LinesAsync(DbConnection connection, string table)
    {
        var columns = await RowsAsync(connection, $"select name, upper(type), \"notnull\", pk from pragma_table_info('{table}')");
        List<string> lines =
        [
            .. columns.Select(column => TableShape.Column(column[0], Family(column[1]), column[2] == "0")),
            TableShape.Key(columns.Where(column => column[3] != "0").Select(column => column[0])),
            .. (await RowsAsync(connection, $"select \"from\", \"table\" from pragma_foreign_key_list('{table}')"))
                .Select(reference => TableShape.Reference(reference[0], reference[1])),
        ];
        foreach (var index in await RowsAsync(connection, $"select name from pragma_index_list('{table}') where \"unique\" = 1 and origin <> 'pk'"))
        {
            lines.Add(TableShape.Unique((await RowsAsync(connection, $"select name from pragma_index_info('{index[0]}')")).Select(column => column[0])));
        }

        return lines;
    }

    private static string Family(string type) => type.Split('(')[0] switch
    {
        "TEXT" or "NVARCHAR" or "VARCHAR" => "text",
        "UNIQUEIDENTIFIER" => "id",
        "INTEGER" or "BIGINT" or "INT" or "BOOLEAN" => "number",
        "DATETIME" or "DATE" or "DATETIME2" => "time",
        "BLOB" => "bytes",
        "NUMERIC" or "REAL" or "DOUBLE" or "FLOAT" => "fraction",
        var other => other,
    };

    private static async Task<List<string[]>> RowsAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!)]);
        }

        return rows;
    }
}

/// <summary>The tables that a migration script makes on SQL Server.</summary>
internal static class SqlServerTables
{
    public static IReadOnlyList<TableShape> Of(string script)
    {
        var statements = new FoldedSchema(script).Statements.SelectMany(Parsed).ToList();
        var indexes = statements.OfType<CreateIndexStatement>().Where(index => index.Unique)
            .ToLookup(index => index.OnName.BaseIdentifier.Value, index => TableShape.Unique(Names(index.Columns)));
        return [.. statements.OfType<CreateTableStatement>().Select(table =>
        {
            var name = table.SchemaObjectName.BaseIdentifier.Value;
            return new TableShape(name, [.. Lines(table.Definition), .. indexes[name]]);
        })];
    }

    private static IEnumerable<string> Lines(TableDefinition table)
    {
        var constraints = table.TableConstraints.ToList();
        var keys = constraints.OfType<UniqueConstraintDefinition>().ToList();
        var inLine = table.ColumnDefinitions.SelectMany(column => column.Constraints.OfType<UniqueConstraintDefinition>()
            .Select(constraint => (column.ColumnIdentifier.Value, constraint.IsPrimaryKey))).ToList();
        List<string> key = [.. keys.Where(one => one.IsPrimaryKey).SelectMany(one => Names(one.Columns)), .. inLine.Where(one => one.IsPrimaryKey).Select(one => one.Value)];
        foreach (var column in table.ColumnDefinitions)
        {
            var name = column.ColumnIdentifier.Value;
            var nullable = column.Constraints.OfType<NullableConstraintDefinition>().All(one => one.Nullable) && !key.Contains(name);
            yield return TableShape.Column(name, Family(column.DataType), nullable);
        }

        yield return TableShape.Key(key);
        foreach (var unique in keys.Where(one => !one.IsPrimaryKey)) yield return TableShape.Unique(Names(unique.Columns));
        foreach (var (name, isKey) in inLine) if (!isKey) yield return TableShape.Unique([name]);
        foreach (var reference in constraints.OfType<ForeignKeyConstraintDefinition>())
        {
            yield return TableShape.Reference(reference.Columns[0].Value, reference.ReferenceTableName.BaseIdentifier.Value);
        }
    }

    private static string Family(DataTypeReference type) => ((SqlDataTypeReference)type).SqlDataTypeOption switch
    {
        SqlDataTypeOption.NVarChar => "text",
        SqlDataTypeOption.UniqueIdentifier => "id",
        SqlDataTypeOption.Int or SqlDataTypeOption.BigInt or SqlDataTypeOption.Bit => "number",
        SqlDataTypeOption.DateTime2 or SqlDataTypeOption.Date => "time",
        SqlDataTypeOption.VarBinary => "bytes",
        SqlDataTypeOption.Float => "fraction",
        var other => $"{other}",
    };

    private static IEnumerable<string> Names(IEnumerable<ColumnWithSortOrder> columns) =>
        columns.Select(column => column.Column.MultiPartIdentifier.Identifiers[^1].Value);

    private static IEnumerable<TSqlStatement> Parsed(string text)
    {
        using var reader = new StringReader(text);
        return ((TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out _)).Batches.SelectMany(batch => batch.Statements);
    }
}
