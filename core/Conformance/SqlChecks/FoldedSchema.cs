using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks;

/// <summary>
/// A migration script folded into the create statements of the schema it ends in: DacFx takes no alter, no data and no
/// batch of both. What it does not know it refuses, so that no change of the schema goes unseen.
/// </summary>
internal sealed class FoldedSchema
{
    private readonly Dictionary<string, CreateTableStatement> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ViewStatementBody> _views = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CreateIndexStatement> _indexes = [];

    public FoldedSchema(string script)
    {
        using var reader = new StringReader(script);
        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
        {
            throw new ArgumentException($"The migration script does not parse at line {errors[0].Line}: {errors[0].Message}", nameof(script));
        }

        foreach (var statement in parsed.Batches.SelectMany(batch => batch.Statements))
        {
            Fold(statement);
        }
    }

    /// <summary>The create statements, tables first.</summary>
    public IEnumerable<string> Statements
    {
        get
        {
            var writer = new Sql160ScriptGenerator();
            foreach (var statement in _tables.Values.Concat<TSqlStatement>(_indexes).Concat(_views.Values.Select(Create)))
            {
                writer.GenerateScript(statement, out var text);
                yield return text;
            }
        }
    }

    /// <summary>Whether every table that has a column of this name keeps text in it.</summary>
    public bool IsText(string column)
    {
        var types = _tables.Values.SelectMany(table => table.Definition.ColumnDefinitions)
            .Where(definition => Same(definition.ColumnIdentifier, column)).Select(definition => definition.DataType).ToList();
        return types.Count > 0 && types.TrueForAll(type => type is SqlDataTypeReference
        {
            SqlDataTypeOption: SqlDataTypeOption.NVarChar or SqlDataTypeOption.VarChar or SqlDataTypeOption.NChar or SqlDataTypeOption.Char
        });
    }

    private void Fold(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement table:
                _tables.Add(Key(table.SchemaObjectName), table);
                break;
            case AlterTableAddTableElementStatement added:
                Add(_tables[Key(added.SchemaObjectName)].Definition, added.Definition);
                break;
            case AlterTableAlterColumnStatement altered:
                Alter(_tables[Key(altered.SchemaObjectName)].Definition, altered);
                break;
            case AlterTableDropTableElementStatement dropped:
                Drop(_tables[Key(dropped.SchemaObjectName)].Definition, dropped);
                break;
            case DropTableStatement gone:
                Remove(gone, _tables);
                _indexes.RemoveAll(index => gone.Objects.Any(table => Key(table) == Key(index.OnName)));
                break;
            case ViewStatementBody view:
                _views[Key(view.SchemaObjectName)] = view;
                break;
            case DropViewStatement gone:
                Remove(gone, _views);
                break;
            case CreateIndexStatement index:
                _indexes.Add(index);
                break;
            case DropIndexStatement gone:
                _indexes.RemoveAll(index => gone.DropIndexClauses.OfType<DropIndexClause>().Any(clause =>
                    Same(clause.Index, index.Name.Value) && Key(clause.Object) == Key(index.OnName)));
                break;
            case ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableProcedureReference call } when !IsDescription(call):
            case AlterTableStatement or CreateTypeStatement or CreateProcedureStatement or CreateFunctionStatement or CreateTriggerStatement:
                throw new NotSupportedException(
                    $"The migration script changes the schema in a way the checks cannot follow, at line {statement.StartLine}: {Text(statement)}");
        }
    }

    private static void Add(TableDefinition table, TableDefinition added)
    {
        foreach (var column in added.ColumnDefinitions)
        {
            table.ColumnDefinitions.Add(column);
        }

        // A default says nothing about what a text may name, and "for column" may not stand in a create.
        foreach (var constraint in added.TableConstraints.Where(constraint => constraint is not DefaultConstraintDefinition))
        {
            table.TableConstraints.Add(constraint);
        }
    }

    private static void Alter(TableDefinition table, AlterTableAlterColumnStatement altered)
    {
        var column = table.ColumnDefinitions.Single(definition => Same(definition.ColumnIdentifier, altered.ColumnIdentifier.Value));
        column.DataType = altered.DataType ?? column.DataType;
    }

    private static void Drop(TableDefinition table, AlterTableDropTableElementStatement dropped)
    {
        foreach (var element in dropped.AlterTableDropTableElements)
        {
            var (columns, constraints) = (table.ColumnDefinitions, table.TableConstraints);
            if (columns.FirstOrDefault(column => Same(column.ColumnIdentifier, element.Name.Value)) is { } column)
            {
                columns.Remove(column);
            }
            else if (constraints.FirstOrDefault(one => Same(one.ConstraintIdentifier, element.Name.Value)) is { } constraint)
            {
                constraints.Remove(constraint);
            }
        }
    }

    private static void Remove<T>(DropObjectsStatement gone, Dictionary<string, T> from)
    {
        foreach (var name in gone.Objects)
        {
            from.Remove(Key(name));
        }
    }

    private static CreateViewStatement Create(ViewStatementBody view)
    {
        var create = new CreateViewStatement { SchemaObjectName = view.SchemaObjectName, SelectStatement = view.SelectStatement };
        foreach (var column in view.Columns)
        {
            create.Columns.Add(column);
        }

        return create;
    }

    private static string Text(TSqlStatement statement) => string.Concat(
        statement.ScriptTokenStream.Skip(statement.FirstTokenIndex).Take(20).Select(token => token.Text)).Trim();

    private static bool IsDescription(ExecutableProcedureReference call) =>
        call.ProcedureReference?.ProcedureReference?.Name?.BaseIdentifier.Value is { } name
        && name.EndsWith("extendedproperty", StringComparison.OrdinalIgnoreCase);

    private static string Key(SchemaObjectName name) => name.BaseIdentifier.Value.ToUpperInvariant();

    private static bool Same(Identifier? name, string other) => string.Equals(name?.Value, other, StringComparison.OrdinalIgnoreCase);
}
