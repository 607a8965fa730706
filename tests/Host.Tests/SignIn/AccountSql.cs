using Platform.Sdk.Data;

namespace Host.Tests.SignIn;

/// <summary>What these tests look up and change behind the platform's back.</summary>
internal static class AccountSql
{
    public static readonly Sql SwitchOff = new("update core_worker set disabled_at = @now where email = @email");
    public static readonly Sql NewStamp = new("update core_worker set security_stamp = 'another' where email = @email");
    public static readonly Sql FailedTries = new("select failed_tries from core_worker where email = @email");
    public static readonly Sql Hash = new("select password_hash from core_worker where email = @email");
    public static readonly Sql Workers = new("select email from core_worker");
    public static readonly Sql Sessions = new("select token_hash from core_session");
    public static readonly Sql SeenAt = new("select seen_at from core_session");
    public static readonly Sql Invites = new("select token_hash from core_invite");
    public static readonly Sql Keys = new("select xml from core_data_key");
    public static readonly Sql DropRoles = new("delete from core_worker_role where worker_id in (select worker_id from core_worker where email = @email)");
}
