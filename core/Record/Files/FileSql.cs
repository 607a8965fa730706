using Platform.Sdk.Data;

namespace Platform.Record.Files;

internal static class FileSql
{
    private const string Columns =
        "f.file_id, f.module_key, f.label, f.about, f.file_type, f.size, f.worker_id, f.added_by, f.added_at, f.removed_by, f.removed_at, f.removed_reason";

    // whatever page asks, of whomever: first that its worker sees them, then what
    private const string Seen = "f.person_id = @person and {visible f.person_id} and f.about in @abouts";

    public static readonly Sql Of = new($$"""
        select {{Columns}}
        from core_file f
        where {{Seen}} and f.removed_at is null and f.added_at <= @at and (f.added_at < @at or f.file_id < @before)
        order by f.added_at desc, f.file_id desc
        """);

    public static readonly Sql Removed = new($$"""
        select {{Columns}} from core_file f where {{Seen}} and f.removed_at is not null order by f.removed_at desc, f.file_id
        """);

    public static readonly Sql One = new($$"""
        select {{Columns}} from core_file f where {{Seen}} and f.file_id = @file and f.removed_at is null
        """);

    public static readonly Sql Content = new($$"""
        select f.content from core_file f where {{Seen}} and f.file_id = @file and f.removed_at is null
        """);

    public static readonly Sql Keep = new("""
        insert into core_file (file_id, person_id, module_key, label, about, file_type, size, worker_id, added_by, added_at, content)
        values (@file, @person, @module, @label, @about, @type, @size, @worker, @by, @now, @content)
        """);

    public static readonly Sql Remove = new("""
        update core_file set content = null, removed_by = @by, removed_at = @now, removed_reason = @reason
        where person_id = @person and file_id = @file and removed_at is null
        """);
}
