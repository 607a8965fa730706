using FluentMigrator;

namespace Platform.Record.Migrations.Telling;

/// <summary>What a person says about themselves, prompt by prompt: written once, never changed; the latest answer counts and the earlier ones stay.</summary>
[Migration(202611291005)]
public sealed class AboutMe : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("core_about_me")
            .WithColumn("about_me_id").AsGuid().PrimaryKey("core_about_me_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("core_about_me_person", "core_person", "person_id")
            .WithColumn("prompt").AsString(40).NotNullable()
            .WithColumn("prompt_label").AsString(60).NotNullable()
            .WithColumn("words").AsString(1000).NotNullable()
            .WithColumn("said_on").AsDate().NotNullable()
            .WithColumn("written_by").AsString(100).NotNullable()
            .WithColumn("worker_id").AsGuid().Nullable().ForeignKey("core_about_me_worker", "core_worker", "worker_id")
            .WithColumn("written_at").AsDateTime2().NotNullable();
        Create.Index("core_about_me_of").OnTable("core_about_me")
            .OnColumn("person_id").Ascending().OnColumn("prompt").Ascending().OnColumn("written_at").Descending();
    }
}
