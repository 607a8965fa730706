using Platform.Record.Died;
using Platform.Record.Referrals.Offers;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Referrals.AfterDeath;

/// <summary>
/// Nobody waits any more for somebody who died: what they were referred with and where they were offered is closed with their record, and written down row by row, so that a
/// mistake puts it back. Whoever has the code reads nothing that tells of a death.
/// </summary>
internal static class CloseReferrals
{
    private const int MostAtOnce = 500;

    /// <summary>Behind the guard row of the person.</summary>
    public static async Task RunAsync(IDatabase database, Guid person, Guid death, DateTime now)
    {
        var (offers, referrals) = (await database.ManyAsync<OpenRow>(AfterDeathSql.Offers, new { person }), await database.ManyAsync<OpenRow>(AfterDeathSql.Referrals, new { person }));
        foreach (var one in offers)
        {
            await NoteAsync(Stopped.Offer, one.Id, one.State);
            await database.ExecuteAsync(AfterDeathSql.CloseOffer, new { person, row = one.Id });
        }

        foreach (var one in referrals)
        {
            await NoteAsync(Stopped.Referral, one.Id, one.State);
            await database.ExecuteAsync(AfterDeathSql.CloseReferral, new { person, row = one.Id });
        }

        // what asks for them in somebody's day is about nobody, so that it names nobody
        foreach (var link in offers.Select(one => MakeOffers.LinkTo(one.Id)).Concat(referrals.Select(one => SendReferral.LinkTo(one.Id))))
        {
            foreach (var notice in await database.ManyAsync<Guid>(AfterDeathSql.Notices, new { link }))
            {
                await NoteAsync(Stopped.Notice, notice, null);
                await database.ExecuteAsync(AfterDeathSql.FinishNotice, new { row = notice, now });
            }
        }

        Task<int> NoteAsync(Stopped what, Guid row, string? was) => database.ExecuteAsync(DeathSql.Stop, new { id = Ids.New(), person, death, what, row, was });
    }

    /// <summary>Closes what came to a record after the death was recorded: with a merge, or with a referral that was matched late.</summary>
    public static async Task IfDiedAsync(IDatabase database, Guid person, DateTime now)
    {
        if (await database.OneAsync<DeathRow>(DeathSql.Now, new { person }) is { } death) await RunAsync(database, person, death.DeathId, now);
    }

    [AuditedJob("Closes what people who have died were referred with or offered for")]
    public static async Task LookAsync(ModuleScope scope)
    {
        foreach (var person in (await scope.Database.PageAsync<Guid>(AfterDeathSql.Left, null, MostAtOnce)).Rows)
        {
            await scope.Database.TransactAsync(async () =>
            {
                await scope.Database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
                await IfDiedAsync(scope.Database, person, scope.Now);
            });
        }
    }
}
