using Platform.Sdk.Data;

namespace Platform.Record.Identifiers;

internal sealed record IdentifierRow
{
    public Guid IdentifierId { get; init; }
    public IdentifierKind Kind { get; init; }
    public string Value { get; init; } = "";
    public bool Verified { get; init; }
}

internal static class IdentifierSql
{
    public static readonly Sql Of = new("""
        select i.identifier_id, i.kind, i.value, i.verified
        from core_identifier i
        where i.person_id = @person
        order by i.added_at, i.identifier_id
        """);

    public static readonly Sql One = new("""
        select i.identifier_id, i.kind, i.value, i.verified
        from core_identifier i
        where i.person_id = @person and i.identifier_id = @identifier
        """);

    public static readonly Sql Add = new("""
        insert into core_identifier (identifier_id, person_id, kind, value, verified, added_at)
        values (@identifier, @person, @kind, @value, @verified, @now)
        """);

    public static readonly Sql Remove = new("""
        delete from core_identifier where identifier_id = @identifier and person_id = @person
        """);
}
