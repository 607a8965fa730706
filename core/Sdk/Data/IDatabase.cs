namespace Platform.Sdk.Data;

/// <summary>
/// The database, for one request, job or command. Arguments are an object whose property names are the parameters.
/// Enums go out by name, instants as UTC <c>datetime2</c>, dates as <see cref="DateOnly"/>, lists (of at most 1,000) after
/// <c>in</c>. Row types are sealed records with <c>init</c> properties; columns <c>in_snake_case</c> fill <c>InSnakeCase</c>.
/// </summary>
public interface IDatabase
{
    /// <summary>Every row of a text whose result is small by nature.</summary>
    Task<IReadOnlyList<T>> ManyAsync<T>(Sql sql, object? args = null);

    /// <summary>The only row, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">There is more than one row.</exception>
    Task<T?> OneAsync<T>(Sql sql, object? args = null);

    /// <summary>The first rows of an ordered text, and whether there are more. Page on by key, in the text's own <c>where</c>.</summary>
    /// <param name="sql">A text that ends in its <c>order by</c>.</param>
    /// <param name="args">The parameters.</param>
    /// <param name="size">How many rows at most, from 1 to 1,000.</param>
    Task<Page<T>> PageAsync<T>(Sql sql, object? args, int size);

    /// <summary>Runs a change and answers how many rows it touched.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open: a GET does not write.</exception>
    Task<int> ExecuteAsync(Sql sql, object? args = null);

    /// <summary>Runs a change that must touch exactly one row: an update <c>where version = @version</c>, or a guard row.</summary>
    /// <exception cref="StaleRowException">It touched none, or more than one.</exception>
    Task ExecuteOneAsync(Sql sql, object? args = null);

    /// <summary>
    /// Runs one change for each of many arguments, all of one type, and answers how many rows they touched together: for a
    /// command that writes a great many rows. Lists after <c>in</c> are not for this.
    /// </summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    Task<int> ExecuteManyAsync(Sql sql, IReadOnlyList<object> rows);

    /// <summary>
    /// Runs a batch in one transaction, or inside the one that is already open. In a page the platform has opened it;
    /// jobs and commands use this, one small batch at a time.
    /// </summary>
    Task TransactAsync(Func<Task> batch);
}
