using Platform.Sdk.Data;

namespace Platform.Record.Demo;

internal static class DemoPlacesSql
{
    public static readonly Sql Workers = new("""
        select w.worker_id, w.team_id, w.name, w.email_key from core_worker w where w.disabled_at is null and w.password_hash is not null
        """);
}

internal sealed record DemoAccount
{
    public Guid WorkerId { get; init; }
    public Guid TeamId { get; init; }
    public string Name { get; init; } = "";
    public string EmailKey { get; init; } = "";
}
