namespace TestModules;

/// <summary>A module with nothing wrong: a page, a tab, a card, a table, and an entry on the timeline for each contact.</summary>
public static class Garden
{
    public const string Key = "garden";

    /// <summary>What its front page says.</summary>
    public const string Front = "What grows here";

    /// <summary>What it writes on the timeline.</summary>
    public const string Sentence = "A bed was dug in the garden";

    public static ModuleText Module { get; } = new ModuleText(Key)
    {
        Compose = """
            module.Nav("Garden", "/Index", "garden.thing.read")
                .PersonTab("Their bed", "/Beds/ForPerson", "garden.thing.read")
                .PersonCard("In the garden", GardenSql.Card, "garden.thing.read")
                .Timeline(new[] { Dug })
                .On<ContactRecorded>(DigAsync)
                .Every(1, WaterAsync);
            """,
        Members = $$"""
            private static readonly TimelineKind Dug = new("garden.bed-dug", "Bed dug");

            [Platform.Sdk.Access.NotAudited("It waters beds and no record")]
            private static Task WaterAsync(ModuleScope scope) => Task.CompletedTask;

            private static async Task DigAsync(ContactRecorded contact, ModuleScope scope)
            {
                await scope.Database.ExecuteAsync(GardenSql.Dig, new { bed = Ids.New(), person = contact.Person });
                await scope.Timeline.WriteAsync(Dug, contact.Person, "{{Sentence}}");
            }
            """,
    }.WithPage("/Index", $"\"{Front}\"").WithPage("/Beds/ForPerson", "\"Their own bed\"", "{personId:guid}").With(
        """
        internal static class GardenSql
        {
            public static readonly Sql Card = new("select 'Beds' as label, 'dug' as value, null as page from garden_bed b where b.person_id = @person and @today is not null");

            public static readonly Sql Dig = new("insert into garden_bed (bed_id, person_id) values (@bed, @person)");
        }
        """,
        """
        [Migration(202611240900)]
        public sealed class Beds : ForwardOnlyMigration
        {
            public override void Up() => Create.Table("garden_bed")
                .WithColumn("bed_id").AsGuid().PrimaryKey("garden_bed_pk")
                .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("garden_bed_person", "core_person", "person_id");
        }
        """);
}
