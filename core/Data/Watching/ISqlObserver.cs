using System.Data;
using Platform.Sdk.Data;

namespace Platform.Data.Watching;

/// <summary>Sees every statement after it ran: the kit counts and checks with it. Registered as a service, none costs nothing.</summary>
public interface ISqlObserver
{
    /// <summary>A statement has run.</summary>
    void Ran(SqlRun run);
}

/// <summary>One statement that ran. Never holds a value.</summary>
/// <param name="Sql">The text, which names itself.</param>
/// <param name="Changes">Whether it was run to change rows.</param>
/// <param name="Transaction">Counts the transactions of this scope from 1; null outside one.</param>
/// <param name="Rows">Rows read or touched; null when it failed.</param>
/// <param name="Parameters">Its parameters in the order of the text.</param>
public sealed record SqlRun(Sql Sql, bool Changes, int? Transaction, int? Rows, IReadOnlyList<SqlParameterType> Parameters);

/// <summary>A parameter of a statement.</summary>
/// <param name="Name">As written in the text, with its <c>@</c>.</param>
/// <param name="ClrType">The type of the property, or of one element of a list.</param>
/// <param name="DbType">The type it went out as.</param>
/// <param name="IsList">Whether it was a list after <c>in</c>.</param>
public sealed record SqlParameterType(string Name, Type ClrType, DbType DbType, bool IsList);
