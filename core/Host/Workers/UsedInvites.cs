using Platform.Sdk.Data;

namespace Platform.Host.Workers;

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
