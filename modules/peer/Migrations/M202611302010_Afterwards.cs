using FluentMigrator;

namespace Peer.Migrations;

/// <summary>How a match goes on, and what worries a peer. The clock of a worry names nobody, so that a job, which sees nobody, can tell that it has run out.</summary>
[Migration(202611302010)]
public sealed class Afterwards : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Table("peer_review")
            .WithColumn("review_id").AsGuid().PrimaryKey("peer_review_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_review_person", "core_person", "person_id").Indexed("peer_review_of")
            .WithColumn("match_id").AsGuid().NotNullable().ForeignKey("peer_review_match", "peer_match", "match_id")
            .WithColumn("turn").AsInt32().NotNullable()
            .WithColumn("first_due_on").AsDate().NotNullable()
            .WithColumn("due_on").AsDate().NotNullable()
            .WithColumn("outcome").AsString(20).Nullable()
            .WithColumn("words").AsString(2000).Nullable()
            .WithColumn("done_on").AsDate().Nullable()
            .WithColumn("done_by").AsString(200).Nullable()
            .WithColumn("version").AsInt32().NotNullable();

        Create.Table("peer_worry_clock")
            .WithColumn("clock_id").AsGuid().PrimaryKey("peer_worry_clock_pk")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("peer_worry_clock_team", "core_team", "team_id")
            .WithColumn("due_at").AsDateTime2().NotNullable()
            .WithColumn("stopped_at").AsDateTime2().Nullable()
            .WithColumn("risen_at").AsDateTime2().Nullable();
        Create.Index("peer_worry_clock_by_due").OnTable("peer_worry_clock").OnColumn("stopped_at").Ascending().OnColumn("due_at").Ascending();

        Create.Table("peer_worry")
            .WithColumn("worry_id").AsGuid().PrimaryKey("peer_worry_pk")
            .WithColumn("person_id").AsGuid().NotNullable().ForeignKey("peer_worry_person", "core_person", "person_id").Indexed("peer_worry_of")
            .WithColumn("support_id").AsGuid().NotNullable().ForeignKey("peer_worry_support", "core_support", "support_id")
            .WithColumn("team_id").AsGuid().NotNullable().ForeignKey("peer_worry_team", "core_team", "team_id")
            .WithColumn("clock_id").AsGuid().NotNullable().ForeignKey("peer_worry_by", "peer_worry_clock", "clock_id")
            .WithColumn("told_by_id").AsGuid().NotNullable().ForeignKey("peer_worry_teller", "core_worker", "worker_id")
            .WithColumn("told_by").AsString(200).NotNullable()
            .WithColumn("words").AsString(1000).NotNullable()
            .WithColumn("told_at").AsDateTime2().NotNullable()
            .WithColumn("due_at").AsDateTime2().NotNullable()
            .WithColumn("hears_id").AsGuid().Nullable().ForeignKey("peer_worry_hears", "core_worker", "worker_id")
            .WithColumn("seen_at").AsDateTime2().Nullable()
            .WithColumn("seen_by").AsString(200).Nullable()
            .WithColumn("done_at").AsDateTime2().Nullable()
            .WithColumn("done_by").AsString(200).Nullable()
            .WithColumn("done_words").AsString(2000).Nullable()
            .WithColumn("told_back").AsString(1000).Nullable()
            .WithColumn("version").AsInt32().NotNullable();
    }
}
