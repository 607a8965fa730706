using FluentMigrator;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Conformance.Tests.Facts.Bad;

/// <summary>A module that does wrong whatever its pages can do wrong; the kit must see all of it.</summary>
public sealed class BadModule : IModule
{
    public ModuleInfo Info { get; } = new("bad", "Bad", "Does everything wrong.");

    public void Compose(IModuleBuilder module) => module
        .Permissions([new("bad.thing.read", "Read things", Role.Worker), new("bad.thing.none", "Held by nobody"), new("bad.numbers.read", "Read numbers", Role.Commissioner) { Shares = InformationKind.Money }])
        .Nav("Gone", "/Gone", "bad.thing.read")
        .PersonTab("Things", "/Index", "bad.thing.write")
        .Timeline([new TimelineKind("bad.thing-done", "Thing done")]);
}

[Migration(202611230001)]
public sealed class Things : ForwardOnlyMigration
{
    public override void Up() => Create.Table("bad_thing")
        .WithColumn("thing_id").AsGuid().PrimaryKey("bad_thing_pk")
        .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("bad_thing_person", "core_person", "person_id")
        .WithColumn("note").AsString(400).NotNullable();
}

internal static class BadSql
{
    public static readonly Sql Ids = new("select t.thing_id from bad_thing t where {visible t.person_id} order by t.thing_id");

    public static readonly Sql Note = new("select t.note from bad_thing t where t.thing_id = @thing and {visible t.person_id}");

    public static readonly Sql Whose = Sql.ForEveryone("""
        select p.display_name from bad_thing t join core_person p on p.person_id = t.person_id where t.thing_id = @thing
        """, "it is done wrong");

    public static readonly Sql Change = Sql.ForEveryone("update bad_thing set note = @note where thing_id = @thing", "it is done wrong");

    public static readonly Sql Add = new("insert into bad_thing (thing_id, person_id, note) values (@thing, @person, @note)");
}
