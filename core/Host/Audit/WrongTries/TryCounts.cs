using System.Globalization;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.UI.Area;

namespace Platform.Host.Audit.WrongTries;

/// <summary>
/// Bounds what a stranger adds to the audit by guessing: in a quarter of an hour so many rows for one account, so many for all names that nobody has, and then one row that says
/// how many there were. An account and a name that nobody has take the same statements.
/// </summary>
internal sealed class TryCounts(DoorAudit door, LocalArea area, TimeProvider clock)
{
    /// <summary>As many as the door takes before it closes, of passwords and of codes or passkeys.</summary>
    public const int MostRows = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private const string Nobody = "nobody";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>One wrong try.</summary>
    /// <param name="database">The connection, without a transaction.</param>
    /// <param name="worker">Whose account it was; null for a name that nobody has.</param>
    /// <param name="detail">What was wrong, where it was no password and no code.</param>
    public async Task AddAsync(IDatabase database, Guid? worker, string? detail = null)
    {
        try
        {
            await database.TransactAsync(() => CountAsync(database, worker, detail));
        }
        catch (DuplicateRowException)
        {
            // another host began the count a moment ago
            await database.TransactAsync(() => CountAsync(database, worker, detail));
        }
    }

    /// <summary>Says once how many there were in each quarter of an hour that is over.</summary>
    public async Task SumUpAsync(IDatabase database)
    {
        foreach (var over in await database.ManyAsync<WrongTryRow>(WrongTrySql.Over, new { until = Now - Window }))
        {
            await database.TransactAsync(async () =>
            {
                if (await database.ExecuteAsync(WrongTrySql.Take, over) == 0 || over.Tries <= MostRows) return;
                await door.WriteAsync(database, AuditAction.SignInFail, over.WorkerId, detail: string.Create(
                    CultureInfo.InvariantCulture, $"{over.Tries} wrong tries since {area.Words(over.BeganAt)}, of which {MostRows} have a row each"));
            });
        }
    }

    private async Task CountAsync(IDatabase database, Guid? worker, string? detail)
    {
        var who = worker?.ToString("N") ?? Nobody;
        await database.ExecuteAsync(WrongTrySql.Count, new { who });
        await database.ExecuteAsync(WrongTrySql.Begin, new { who, workerId = worker, now = Now });
        await door.WriteWrongAsync(database, worker, who, MostRows, detail);
    }
}
