using Platform.Sdk.Data;

namespace Platform.Host.SignIn;

internal static class TrySql
{
    // one conditional update, so that guesses sent at the same moment count one by one
    public static readonly Sql Take = new("""
        update core_worker
        set failed_tries = case when failed_tries + 1 < @most then failed_tries + 1 else 0 end,
            locked_until = case when failed_tries + 1 < @most then null else @until end
        where email_key = @emailKey and disabled_at is null and (locked_until is null or locked_until <= @now)
        """);

    public static readonly Sql GiveBack = new("""
        update core_worker
        set failed_tries = 0, locked_until = null, password_hash = @hash
        where worker_id = @worker
        """);
}
