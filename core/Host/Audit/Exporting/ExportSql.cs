using Platform.Sdk.Data;

namespace Platform.Host.Audit.Exporting;

internal static class ExportSql
{
    public static readonly Sql All = new("select c.place, c.number, c.kept_at, c.failing_since, c.cause from core_audit_copy c");

    public static readonly Sql Add = new("insert into core_audit_copy (place, number, kept_at) select @place, 0, @now where not exists (select 1 from core_audit_copy c where c.place = @place)");

    public static readonly Sql Keep = new("update core_audit_copy set number = @number, kept_at = @now, failing_since = null, cause = null where place = @place");

    public static readonly Sql Fail = new("update core_audit_copy set failing_since = coalesce(failing_since, @now), cause = @cause where place = @place");
}

/// <summary>How far the digests have come to one place.</summary>
internal sealed record CopyRow
{
    public string Place { get; init; } = "";
    public int Number { get; init; }
    public DateTime KeptAt { get; init; }
    public DateTime? FailingSince { get; init; }
    public string? Cause { get; init; }
}
