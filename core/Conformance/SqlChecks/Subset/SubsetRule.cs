using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Platform.Conformance.SqlChecks.Subset;

/// <summary>Part of the subset: walks the tree of one text and keeps what it refuses.</summary>
internal abstract class SubsetRule(SqlReading reading) : TSqlFragmentVisitor
{
    private readonly List<SqlProblem> _problems = [];

    protected SqlReading Reading { get; } = reading;

    public IReadOnlyList<SqlProblem> Run()
    {
        Reading.Script.Accept(this);
        return _problems;
    }

    protected void Refuse(TSqlFragment at, string found, string instead) => _problems.Add(Reading.Problem(at, found, instead));

    protected void RefuseIf(bool broken, TSqlFragment at, string found, string instead)
    {
        if (broken)
        {
            Refuse(at, found, instead);
        }
    }
}
