using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>What the four statements may carry, and that an insert has as many values as columns.</summary>
internal sealed class SubsetStatements(SqlReading reading) : SubsetRule(reading)
{
    public override void Visit(SelectStatement select) =>
        RefuseIf(select.Into is not null, select, "found `select … into`", "use insert … select");

    public override void Visit(InsertSpecification insert)
    {
        RefuseIf(insert.InsertOption != InsertOption.Into, insert, "found an insert without `into`", "write insert into");
        RefuseIf(insert.Columns.Count == 0, insert, "found an insert without its columns", "name the columns before the values");
        var columns = insert.Columns.Count;
        if (insert.InsertSource is ValuesInsertSource values)
        {
            RefuseIf(values.IsDefaultValues, values, "found `default values`", "name the columns and pass the values");
            foreach (var row in values.RowValues)
            {
                CheckCount(row, columns, row.ColumnValues.Count);
            }
        }
        else if (insert.InsertSource is SelectInsertSource select)
        {
            CheckCount(select, columns, QueryShape.Selected(select.Select).Count);
        }
    }

    public override void Visit(UpdateSpecification update)
    {
        CheckTarget(update);
        RefuseIf(
            update.FromClause is not null, update, "found `update … from`", "use a subquery in set, and exists in where");
    }

    public override void Visit(DeleteSpecification delete)
    {
        CheckTarget(delete);
        RefuseIf(delete.FromClause is not null, delete, "found a second `from` in a delete", "use exists or in, in where");
        RefuseIf(delete.WhereClause is null, delete, "found a delete without `where`", "say which rows");
        var words = delete.ScriptTokenStream.Skip(delete.FirstTokenIndex).Take(delete.LastTokenIndex - delete.FirstTokenIndex)
            .Where(token => token.TokenType is not (TSqlTokenType.WhiteSpace or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment));
        RefuseIf(
            words.ElementAtOrDefault(1)?.TokenType != TSqlTokenType.From, delete, "found a delete without `from`",
            "SQLite wants delete from");
    }

    public override void Visit(AssignmentSetClause set)
    {
        RefuseIf(
            set.Variable is not null || set.AssignmentKind != AssignmentKind.Equals, set, $"found `{Reading.Quote(set)}`",
            "set one column with =");
        RefuseIf(
            set.Column?.MultiPartIdentifier.Identifiers.Count > 1, set, $"found the prefix in `{Reading.Quote(set)}`",
            "SQLite takes no prefix after set");
    }

    private void CheckTarget(UpdateDeleteSpecificationBase change) =>
        RefuseIf(
            change.Target is not NamedTableReference { Alias: null }, change, $"found the target `{Reading.Quote(change.Target)}`",
            "change one table by its own name, without an alias");

    private void CheckCount(TSqlFragment at, int columns, int values) =>
        RefuseIf(
            columns > 0 && columns != values, at, $"found {values} values for {columns} columns", "give each column one value");
}
