using Microsoft.Data.Sqlite;
using Platform.Conformance.SqlChecks;
using Platform.Conformance.SqlChecks.Visible;
using Platform.Data.Texts;
using Platform.Sdk.Data;

namespace Conformance.Tests.SqlChecks;

/// <summary>A few tables of the core and of one module, on both engines, as migrations would leave them.</summary>
public sealed class SmallSchema : IDisposable
{
    public const string SqlServer =
        """
        create table [dbo].[core_person] (
            [id] uniqueidentifier not null, [full_name] nvarchar(200) not null, [born] date null, [person_id] uniqueidentifier null, [died_precision] nvarchar(20) null,
            constraint [pk_core_person] primary key ([id]))
        go
        alter table [dbo].[core_person] add [version] int not null constraint [df_core_person_version] default (1)
        go
        create table [dbo].[core_support] (
            [id] uniqueidentifier not null primary key,
            [person_id] uniqueidentifier not null constraint [fk_core_support_person] references [dbo].[core_person] ([id]),
            [team_id] uniqueidentifier not null, [kind] nvarchar(50) not null, [started_at] datetime2 not null, [ended_on] date null,
            [lead_worker_id] uniqueidentifier null, [backup_worker_id] uniqueidentifier null, [backup_until] date null)
        go
        create index [ix_core_support_person] on [dbo].[core_support] ([person_id], [team_id])
        go
        create table [dbo].[core_sharing] (
            [sharing_id] uniqueidentifier not null primary key, [person_id] uniqueidentifier not null, [organisation_id] uniqueidentifier not null,
            [from_on] date not null, [until_on] date not null, [ended_at] datetime2 null)
        go
        create table [dbo].[core_sharing_kind] (
            [sharing_kind_id] uniqueidentifier not null primary key, [person_id] uniqueidentifier not null, [sharing_id] uniqueidentifier not null,
            [kind] nvarchar(20) not null)
        go
        create table [dbo].[core_lock] (
            [lock_id] uniqueidentifier not null primary key, [person_id] uniqueidentifier not null, [worker_id] uniqueidentifier not null,
            [ended_at] datetime2 null)
        go
        create table [dbo].[core_seal] ([seal_id] uniqueidentifier not null primary key, [person_id] uniqueidentifier not null, [ended_at] datetime2 null)
        go
        create table [dbo].[core_seal_reader] (
            [seal_reader_id] uniqueidentifier not null primary key, [person_id] uniqueidentifier not null, [seal_id] uniqueidentifier not null,
            [worker_id] uniqueidentifier not null, [named_at] datetime2 null)
        go
        create table [dbo].[core_break_glass] (
            [break_glass_id] uniqueidentifier not null primary key, [person_id] uniqueidentifier not null, [worker_id] uniqueidentifier not null,
            [until_at] datetime2 not null)
        go
        create table [dbo].[core_team] ([id] uniqueidentifier not null primary key, [name] nvarchar(100) not null)
        go
        create table [dbo].[navigator_thing] (
            [id] uniqueidentifier not null primary key,
            [person_id] uniqueidentifier not null references [dbo].[core_person] ([id]),
            [parent_id] uniqueidentifier null, [label] nvarchar(200) not null, [pence] bigint not null, [is_open] bit not null,
            [added_at] datetime2 not null, [version] int not null, [old_label] nvarchar(10) null)
        go
        alter table [dbo].[navigator_thing] drop column [old_label]
        go
        create table [dbo].[navigator_gone] ([id] int not null)
        go
        drop table [dbo].[navigator_gone]
        go
        create view [dbo].[core_person_card] as select p.id as person_id, p.full_name, p.born from core_person p
        go
        insert into [dbo].[core_team] ([id], [name]) values ('00000000-0000-0000-0000-000000000001', N'North')
        go
        exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Things', @level0type = N'SCHEMA', @level0name = N'dbo'
        """;

    private const string Sqlite =
        """
        create table core_person (id text primary key, full_name text not null, born text, version integer not null, person_id text, died_precision text);
        create table core_support (
            id text primary key, person_id text not null references core_person (id), team_id text not null, kind text not null,
            started_at text not null, ended_on text,
            lead_worker_id text, backup_worker_id text, backup_until text);
        create table core_sharing (
            sharing_id text primary key, person_id text not null, organisation_id text not null, from_on text not null, until_on text not null, ended_at text);
        create table core_sharing_kind (sharing_kind_id text primary key, person_id text not null, sharing_id text not null, kind text not null);
        create table core_lock (lock_id text primary key, person_id text not null, worker_id text not null, ended_at text);
        create table core_seal (seal_id text primary key, person_id text not null, ended_at text);
        create table core_seal_reader (seal_reader_id text primary key, person_id text not null, seal_id text not null, worker_id text not null, named_at text null);
        create table core_break_glass (break_glass_id text primary key, person_id text not null, worker_id text not null, until_at text not null);
        create table core_team (id text primary key, name text not null);
        create table navigator_thing (
            id text primary key, person_id text not null references core_person (id), parent_id text, label text not null,
            pence integer not null, is_open integer not null, added_at text not null, version integer not null);
        create view core_person_card as select p.id as person_id, p.full_name, p.born from core_person p;
        """;

    private readonly Lazy<SqlServerModel> _model = new(() => SqlServerModel.FromScript(SqlServer));
    private readonly SqliteConnection _sqlite = new("Data Source=:memory:");

    public SmallSchema()
    {
        _sqlite.Open();
        using var command = _sqlite.CreateCommand();
        command.CommandText = Sqlite;
        command.ExecuteNonQuery();
    }

    public SqlServerModel Model => _model.Value;

    public static IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["person"] = "uniqueidentifier", ["id"] = "uniqueidentifier", ["team"] = "uniqueidentifier", ["ids"] = "uniqueidentifier",
        ["now"] = "datetime2", ["today"] = "date", ["text"] = "nvarchar(4000)", ["n"] = "int", ["pence"] = "bigint",
    };

    public static PersonalTables Personal { get; } = new(["core_support", "core_person_card", "navigator_thing"]);

    public static Sql Text(string text) => new(text, "Some.cs", "Text");

    public void PrepareOnSqlite(string text) =>
        RunOnSqlite("explain " + text, [.. Parameters.Keys.Select(name => "@" + name).Concat(Visibility.Parameters.Keys).Select(name => (name, (object)DBNull.Value))]).Dispose();

    public SqliteCommand RunOnSqlite(string text, params IReadOnlyList<(string Name, object Value)> parameters)
    {
        var command = _sqlite.CreateCommand();
        command.CommandText = Visibility.Expand(text).Replace("in @ids", "in (@ids)", StringComparison.Ordinal);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
        return command;
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        if (_model.IsValueCreated)
        {
            _model.Value.Dispose();
        }
    }
}
