using Platform.Sdk.Data;

namespace Platform.Host.SingleSignOn;

internal static class IdentitySql
{
    public static readonly Sql Owner = new("""
        select w.worker_id, w.team_id, w.email, w.email_key, w.name, w.password_hash, w.security_stamp, w.disabled_at, w.version
        from core_worker_identity i
        join core_worker w on w.worker_id = i.worker_id
        where i.identity_hash = @identity
        """);

    public static readonly Sql Count = new("select count(*) from core_worker_identity where worker_id = @worker and issuer_hash = @issuer");

    public static readonly Sql Link = new("""
        insert into core_worker_identity (identity_hash, worker_id, issuer_hash, linked_at) values (@identity, @worker, @issuer, @now)
        """);

    public static readonly Sql Forget = new("delete from core_worker_identity where worker_id = @worker");

    public static readonly Sql TakeAnswer = new("insert into core_provider_answer (answer_hash, ends_at) values (@answer, @ends)");

    public static readonly Sql SweepAnswers = new("delete from core_provider_answer where ends_at <= @now");
}
