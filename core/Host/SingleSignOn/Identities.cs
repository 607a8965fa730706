using Microsoft.AspNetCore.Identity;
using Platform.Host.Audit;
using Platform.Host.SecondFactors;
using Platform.Host.Sessions;
using Platform.Host.Workers;
using Platform.Sdk.Data;

namespace Platform.Host.SingleSignOn;

/// <summary>Whose account it is: by issuer and subject, and the first time by an invitation or by an address that the provider has verified.</summary>
internal sealed class Identities(IDatabase database, UserManager<Worker> workers, FactorKeeping factors, DoorAudit door, TimeProvider clock)
{
    /// <summary>The worker, in the transaction that is open; null where nobody here is meant.</summary>
    /// <param name="person">Whom the provider names.</param>
    /// <param name="link">The invitation whose page led to the provider.</param>
    public async Task<Worker?> OwnerAsync(ProvidedPerson person, string? link)
    {
        var owner = await database.OneAsync<Worker>(IdentitySql.Owner, new { identity = person.IdentityHash });
        return link is not null ? await ByInvitationAsync(person, link, owner) : owner ?? await ByAddressAsync(person);
    }

    private async Task<Worker?> ByInvitationAsync(ProvidedPerson person, string link, Worker? owner)
    {
        var invite = await database.OneAsync<Invite>(InviteSql.Find, new { hash = Token.Hash(link), now = Now });
        // on a shared desk the provider may still know whoever sat there before
        var isMeant = invite is not null && (person.Email is null || IsSame(person.Email, invite.Email)) && (owner is null || IsSame(owner.Email, invite.Email));
        return isMeant ? await AcceptAsync(person, invite!) : null;
    }

    private async Task<Worker?> ByAddressAsync(ProvidedPerson person)
    {
        if (!person.IsEmailVerified || person.Email is not { } email || !email.All(char.IsAscii)) return null;
        var worker = await workers.FindByEmailAsync(email);
        if (worker is not null && await database.OneAsync<int>(IdentitySql.Count, new { worker = worker.WorkerId, issuer = person.IssuerHash }) == 0)
        {
            if (worker.DisabledAt is null) await LinkAsync(person, worker);
            return worker;
        }

        var invites = await database.ManyAsync<Invite>(InviteSql.Open, new { now = Now });
        return invites.FirstOrDefault(one => IsSame(one.Email, email)) is { } invite ? await AcceptAsync(person, invite) : null;
    }

    // as with a password: what opened the door before opens it no longer
    private async Task<Worker?> AcceptAsync(ProvidedPerson person, Invite invite)
    {
        await database.ExecuteOneAsync(InviteSql.Use, new { invite = invite.InviteId, now = Now });
        var known = await workers.FindByEmailAsync(invite.Email);
        if (known?.DisabledAt is not null) return null;
        await UsedInvites.CloseAsync(database, invite.Email, Now);
        var worker = known ?? new Worker { WorkerId = Ids.New(), TeamId = invite.TeamId, Email = invite.Email, Name = NameOf(person, invite) };
        worker.PasswordHash = null;
        Kept(known is null ? await workers.CreateAsync(worker) : await workers.UpdateSecurityStampAsync(worker));
        await factors.ForgetAsync(worker.WorkerId);
        await database.ExecuteAsync(IdentitySql.Forget, new { worker = worker.WorkerId });
        await LinkAsync(person, worker);
        foreach (var held in known is null ? invite.Held : [])
        {
            await database.ExecuteAsync(WorkerSql.AddRole, new { worker = worker.WorkerId, module = held.Module, role = held.Role });
        }

        await door.WriteAsync(database, AuditAction.WorkerJoin, worker.WorkerId);
        return worker;
    }

    private async Task LinkAsync(ProvidedPerson person, Worker worker)
    {
        await database.ExecuteOneAsync(IdentitySql.Link, new { identity = person.IdentityHash, worker = worker.WorkerId, issuer = person.IssuerHash, now = Now });
        await door.WriteAsync(database, AuditAction.IdentityLink, worker.WorkerId);
    }

    private static string NameOf(ProvidedPerson person, Invite invite) =>
        invite.Name ?? (person.Name is { Length: > 0 and <= 100 } name ? name : invite.Email);

    private static bool IsSame(string one, string other) => one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static void Kept(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Code)));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
