using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Platform.Data;
using Platform.Host.Modules;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Host.Faults;

/// <summary>
/// Keeps what failed in the database, where every host's administrator page finds it. Noting is never worth a second fault:
/// it waits for the database for a moment only, and many faults at once are counted together.
/// </summary>
internal sealed partial class ModuleFaults(
    LoadedModules modules, Bookkeeping books, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ModuleFaults> log) : IModuleFaults, IDisposable
{
    private const int LongestKind = 200;
    private const int LongestDetail = 1_000;

    private readonly ConcurrentDictionary<Place, Noted> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1);

    public void Dispose() => _writing.Dispose();

    /// <summary>The number a worker can quote: that of the request's trace, or a new one outside a request.</summary>
    public static string Reference() =>
        Activity.Current?.TraceId.ToString()[..12] ?? RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>What the log holds of a fault: types and lines, no messages, since a message may be about a person.</summary>
    public static string Trace(Exception fault)
    {
        var parts = new List<string>();
        for (var one = fault; one is not null; one = one.InnerException) parts.Add($"{one.GetType().FullName}\n{one.StackTrace}");
        return string.Join('\n', parts);
    }

    public Task<string> NoteAsync(string module, string place, Exception fault) => NoteAsync(new Place(module, place), fault, null);

    public async Task<string> NoteAsync(Place place, Exception fault, string? detail)
    {
        var reference = Reference();
        var type = fault.GetType().FullName ?? fault.GetType().Name;
        LogFault(place.Module, place.Name, reference, Trace(fault));
        var noted = new Noted(Cut(type, LongestKind), detail is null ? null : Cut(detail, LongestDetail), reference, clock.GetUtcNow().UtcDateTime, 1);
        _waiting.AddOrUpdate(place, noted, (_, before) => noted with { Times = before.Times + 1 });
        await WriteAsync();
        return reference;
    }

    /// <summary>What failed there works again.</summary>
    public Task MendedAsync(Place place) =>
        books.WriteAsync(database => database.ExecuteAsync(FaultSql.Mended, new { module = place.Module, place = place.Name }));

    /// <summary>Everything noted and not yet swept, the newest first.</summary>
    public async Task<IReadOnlyList<FaultRow>> ReadAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IDatabase>().PageAsync<FaultRow>(FaultSql.All, null, 500)).Rows;
    }

    /// <summary>Forgets what has not happened for a month.</summary>
    [NotAudited("It removes notes of what failed, which name nobody")]
    public static Task SweepAsync(ModuleScope scope) =>
        scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(FaultSql.Sweep, new { before = scope.Now.AddDays(-30) }));

    // one writer at a time: whoever comes meanwhile leaves a count behind and goes on
    private async Task WriteAsync()
    {
        if (!await _writing.WaitAsync(0)) return;
        try
        {
            while (_waiting.Keys.FirstOrDefault() is { } place && _waiting.TryRemove(place, out var noted))
            {
                await books.WriteAsync(database => WriteAsync(database, place, noted));
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogNotKept(fault);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task WriteAsync(Database database, Place place, Noted noted)
    {
        var row = new
        {
            module = place.Module, place = place.Name, build = modules.BuildOf(place.Module),
            kind = noted.Kind, detail = noted.Detail, reference = noted.Reference, at = noted.At, times = noted.Times,
        };
        if (await database.ExecuteAsync(FaultSql.Again, row) > 0) return;
        await database.ExecuteAsync(FaultSql.ForgetOtherBuilds, new { row.module, row.place, row.build });
        try
        {
            await database.ExecuteAsync(FaultSql.First, row);
        }
        catch (DuplicateRowException)
        {
            // another host noted it between the two
            await database.ExecuteAsync(FaultSql.Again, row);
        }
    }

    private static string Cut(string text, int longest) => text[..Math.Min(text.Length, longest)];

    [LoggerMessage(Level = LogLevel.Error, Message = "The module {Module} failed: {Place}, reference {Reference}\n{Trace}")]
    private partial void LogFault(string module, string place, string reference, string trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What failed in a module could not be noted in the database")]
    private partial void LogNotKept(Exception fault);

    private sealed record Noted(string Kind, string? Detail, string Reference, DateTime At, int Times);
}
