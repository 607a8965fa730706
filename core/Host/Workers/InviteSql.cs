using Platform.Sdk.Data;

namespace Platform.Host.Workers;

internal static class InviteSql
{
    public static readonly Sql Add = new("""
        insert into core_invite (invite_id, email, name, team_id, module_key, role, roles, token_hash, ends_at)
        values (@invite, @email, @name, @team, @module, @role, @roles, @hash, @ends)
        """);

    public static readonly Sql Find = new("""
        select invite_id, email, name, team_id, module_key, role, roles
        from core_invite
        where token_hash = @hash and used_at is null and ends_at > @now
        """);

    public static readonly Sql Open = new("""
        select invite_id, email, name, team_id, module_key, role, roles
        from core_invite
        where used_at is null and ends_at > @now
        order by ends_at desc, invite_id
        """);

    public static readonly Sql Use = new("""
        update core_invite
        set used_at = @now
        where invite_id = @invite and used_at is null and ends_at > @now
        """);

    /// <summary>Whether somebody gives out access, or looks after it.</summary>
    public static readonly Sql Watches = new("""
        select count(*) from core_worker_role r where r.worker_id = @worker and r.role in ('administrator', 'governance')
        """);

    public static readonly Sql Sweep = new("delete from core_invite where ends_at <= @now");
}

/// <summary>An older link to the same account is worth nothing once one was used, in whatever letters the address was typed.</summary>
internal static class UsedInvites
{
    public static async Task CloseAsync(IDatabase database, string email, DateTime now)
    {
        var open = await database.ManyAsync<Invite>(InviteSql.Open, new { now });
        foreach (var other in open.Where(one => one.Email.Equals(email, StringComparison.OrdinalIgnoreCase)))
        {
            await database.ExecuteAsync(InviteSql.Use, new { invite = other.InviteId, now });
        }
    }
}
