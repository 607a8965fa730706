using FluentMigrator;

namespace FlexibleFund.Migrations;

/// <summary>What somebody asked the fund for, in their words, and what those who decide said, each for themselves.</summary>
[Migration(202611301605)]
public sealed class Requests : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("flexible_fund_request")
            .WithColumn("request_id").AsGuid().PrimaryKey("flexible_fund_request_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("flexible_fund_request_person", "core_person", "person_id")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("flexible_fund_request_team", "core_team", "team_id")
            .WithColumn("words").AsString(2000).NotNullable()
            .WithColumn("category").AsString(40).NotNullable()
            .WithColumn("pence").AsInt64().NotNullable()
            .WithColumn("goal_id").AsGuid().Nullable().ForeignKey("flexible_fund_request_goal", "core_goal", "goal_id")
            .WithColumn("need_key").AsString(40).Nullable()
            .WithColumn("tried").AsString(1000).Nullable()
            .WithColumn("is_urgent").AsBoolean().NotNullable()
            .WithColumn("note").AsString(2000).Nullable()
            .WithColumn("band").AsString(20).NotNullable()
            .WithColumn("state").AsString(20).NotNullable()
            .WithColumn("round").AsInt32().NotNullable()
            .WithColumn("pot_id").AsGuid().Nullable().ForeignKey("flexible_fund_request_pot", "flexible_fund_pot", "pot_id")
            .WithColumn("agreed_pence").AsInt64().NotNullable()
            .WithColumn("paid_pence").AsInt64().NotNullable()
            .WithColumn("released_pence").AsInt64().NotNullable()
            .WithColumn("refunded_pence").AsInt64().NotNullable()
            .WithColumn("asked_by_id").AsGuid().NotNullable().ForeignKey("flexible_fund_request_asked_by", "core_worker", "worker_id")
            .WithColumn("asked_by").AsString(100).NotNullable()
            .WithColumn("asked_at").AsDateTime2().NotNullable()
            .WithColumn("due_on").AsDate().NotNullable()
            .WithColumn("decided_at").AsDateTime2().Nullable()
            .WithColumn("decided_by").AsString(200).Nullable()
            .WithColumn("reason").AsString(2000).Nullable()
            .WithColumn("ask_again").AsString(1000).Nullable()
            .WithColumn("over_year").AsString(1000).Nullable()
            .WithColumn("look_again").AsString(2000).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
        Create.Index("flexible_fund_request_of").OnTable("flexible_fund_request").OnColumn("person_id").Ascending().OnColumn("asked_at").Ascending();
        Create.Index("flexible_fund_request_team_state").OnTable("flexible_fund_request").OnColumn("team_id").Ascending().OnColumn("state").Ascending().OnColumn("due_on").Ascending();

        Create.Table("flexible_fund_opinion")
            .WithColumn("opinion_id").AsGuid().PrimaryKey("flexible_fund_opinion_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("flexible_fund_opinion_person", "core_person", "person_id")
            .WithColumn("request_id").AsGuid().NotNullable().ForeignKey("flexible_fund_opinion_request", "flexible_fund_request", "request_id")
            .WithColumn("round").AsInt32().NotNullable()
            .WithColumn("worker_id").AsGuid().NotNullable().ForeignKey("flexible_fund_opinion_worker", "core_worker", "worker_id")
            .WithColumn("worker_name").AsString(100).NotNullable()
            .WithColumn("agrees").AsBoolean().NotNullable()
            .WithColumn("words").AsString(2000).NotNullable()
            .WithColumn("said_at").AsDateTime2().NotNullable();
        Create.Index("flexible_fund_opinion_once").OnTable("flexible_fund_opinion")
            .OnColumn("request_id").Ascending().OnColumn("worker_id").Ascending().OnColumn("round").Ascending().WithOptions().Unique();
        Create.Index("flexible_fund_opinion_of").OnTable("flexible_fund_opinion").OnColumn("person_id").Ascending().OnColumn("said_at").Ascending();
    }
}
