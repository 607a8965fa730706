using Platform.Conformance.Facts;
using Platform.Data.Engines;
using Platform.Data.Schema;
using Platform.Sdk.Modules;

namespace Conformance.Tests.Facts;

public sealed class SchemaFactTests
{
    private static readonly SchemaModule Core = new Subject(new Bad.BadModule()).Schemas[0];

    [Fact]
    public async Task A_table_without_the_prefix_is_seen()
    {
        var module = new ModuleInfo("stray", "Stray", "Makes a table of another name.");
        var problems = await Schemas.AppliedTwiceAsync(DatabaseEngine.Sqlite, [Core, new(module, [typeof(Bad.Things)], [])], module);
        Assert.Contains("bad_thing does not begin with stray_", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_that_differ_are_seen() => Assert.Equal(
        [
            "a_two is only on SQLite", "a_three is only on SQL Server",
            "a_one: column name text not null is only on SQLite", "a_one: column name text is only on SQL Server", "a_one: unique (name) is only on SQL Server",
        ],
        Schemas.Different(
            [new("a_one", [TableShape.Column("name", "text", false)]), new("a_two", [])],
            [new("a_one", [TableShape.Column("name", "text", true), TableShape.Unique(["name"])]), new("a_three", [])]));

    [Fact]
    public void A_script_is_read_as_the_engine_reads_it() => Assert.Equal(
        ["column id id not null", "column name text", "column person_id id not null", "key (id)", "person_id references core_person", "unique (name, person_id)"],
        SqlServerTables.Of("""
            create table a_one (id uniqueidentifier not null, name nvarchar(20) null, person_id uniqueidentifier not null,
                constraint a_one_pk primary key (id), constraint a_one_of foreign key (person_id) references core_person (person_id))
            go
            create unique index a_one_once on a_one (person_id asc, name asc)
            """).Single().Lines.Order(StringComparer.Ordinal));
}
