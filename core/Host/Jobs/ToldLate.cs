using Platform.Host.Modules;
using Platform.Host.Requests;
using Platform.Record.Support;
using Platform.Record.Support.Endings;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Host.Jobs;

/// <summary>Tells a module what support of its own ended while it was switched off, as it would have been told then: a death as well.</summary>
internal static class ToldLate
{
    private const int Batch = 50;

    private static readonly AuditedJobAttribute s_told = new("Told a module what had ended while it was switched off");

    /// <summary>The job of a module that hears when support ends.</summary>
    public static Job Of(string module) => new(module, $"{module}.{nameof(ToldLate)}", TimeSpan.FromHours(1), services => RunAsync(module, services), s_told);

    private static async Task RunAsync(string module, IServiceProvider services)
    {
        var (database, events) = (services.GetRequiredService<IDatabase>(), (Events)services.GetRequiredService<IEvents>());
        foreach (var one in (await database.PageAsync<UntoldRow>(EndingSql.Untold, new { module }, Batch)).Rows)
        {
            await database.TransactAsync(async () =>
            {
                await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person = one.PersonId });
                if (await database.ExecuteAsync(EndingSql.Told, new { person = one.PersonId, support = one.SupportId }) == 0) return;
                await events.RaiseAsync(new SupportEnded(one.PersonId, one.SupportId, module, one.TeamId, one.LeadWorkerId, one.EndedOn, one.Reason), module);
            });
        }
    }
}

/// <summary>Support that ended while its module was off.</summary>
internal sealed record UntoldRow
{
    public Guid SupportId { get; init; }
    public Guid PersonId { get; init; }
    public Guid TeamId { get; init; }
    public Guid? LeadWorkerId { get; init; }
    public DateOnly EndedOn { get; init; }
    public EndingReason Reason { get; init; }
}
