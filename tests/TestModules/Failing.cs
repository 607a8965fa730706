namespace TestModules;

/// <summary>Modules that load and then fail: in a migration, on a page, in an answer to an event, in a job, in a card.</summary>
public static class Failing
{
    /// <summary>A table that is made and filled, in a migration that then fails.</summary>
    public static BadModule Migration { get; } = new(
        new ModuleText("bad-migration").WithPage("/Index", "\"Never seen\"").With(Table("bad_migration"), """
            [Migration(202611240910)]
            public sealed class Breaks : ForwardOnlyMigration
            {
                public override void Up()
                {
                    Execute.Sql("insert into bad_migration_thing (thing_id, person_id) values ('x', 'nobody')");
                    Execute.Sql("insert into bad_migration_nowhere (thing_id) values ('x')");
                }
            }
            """),
        "The migration Breaks of the module bad-migration failed and was undone", "bad_migration_nowhere");

    /// <summary>The same module as it was before, and as it is once corrected.</summary>
    public static ModuleText MigrationBefore { get; } = new ModuleText("bad-migration").WithPage("/Index", "\"Seen again\"").With(Table("bad_migration"));

    /// <summary>A migration that asks for what the engines do not share.</summary>
    public static BadModule RefusedMigration { get; } = new(
        new ModuleText("odd-migration").With("""
            [Migration(202611240900)]
            public sealed class Odd : ForwardOnlyMigration
            {
                public override void Up() => Create.Table("core_takeover").WithColumn("thing_id").AsGuid().PrimaryKey("core_takeover_pk");
            }
            """),
        "The migration Odd of the module odd-migration is refused", "does not begin with odd_migration_");

    /// <summary>Throws on its front page, and has another that works.</summary>
    public static ModuleText Page { get; } = new ModuleText("bad-page")
        .WithPage("/Index", "(1 > 0 ? throw new InvalidOperationException(\"about Mary Smith\") : \"\")").WithPage("/Fine", "\"This one works\"");

    /// <summary>Throws in its answer to a contact.</summary>
    public static ModuleText Handler { get; } = new("bad-handler")
    {
        Compose = "module.On<ContactRecorded>(AnswerAsync);",
        Members = "private static Task AnswerAsync(ContactRecorded contact, ModuleScope scope) => throw new InvalidOperationException(\"about Mary Smith\");",
    };

    /// <summary>Throws in a job.</summary>
    public static ModuleText Job { get; } = new("bad-job")
    {
        Compose = "module.Every(1, FailAsync);",
        Members = "private static Task FailAsync(ModuleScope scope) => throw new InvalidOperationException(\"about Mary Smith\");",
    };

    /// <summary>Has a job that does not come back.</summary>
    public static ModuleText HangingJob { get; } = new("hanging-job")
    {
        Compose = "module.Every(1, HangAsync);",
        Members = "private static Task HangAsync(ModuleScope scope) => Task.Delay(Timeout.Infinite);",
    };

    /// <summary>Has a setting that the area may set wrong.</summary>
    public static ModuleText Settings { get; } = new ModuleText("choosy") { Compose = "module.Settings<Choosy>();" }
        .With("public sealed record Choosy { [Range(1, 9)] public int Beds { get; init; } = 3; }");

    /// <summary>Has a card whose text asks for a table that is not there.</summary>
    public static ModuleText Card { get; } = new ModuleText("bad-card")
    {
        Compose = "module.PersonCard(\"A broken card\", BadSql.Card, \"bad-card.thing.read\");",
    }.With("internal static class BadSql { public static readonly Sql Card = new(\"select g.label, g.value, g.page from bad_card_gone g where g.person_id = @person and @today is not null\"); }");

    private static string Table(string prefix) => $$"""
        [Migration(202611240900)]
        public sealed class Things : ForwardOnlyMigration
        {
            public override void Up() => Create.Table("{{prefix}}_thing")
                .WithColumn("thing_id").AsGuid().PrimaryKey("{{prefix}}_thing_pk")
                .WithColumn("person_id").AsGuid().NotNullable();
        }
        """;
}
