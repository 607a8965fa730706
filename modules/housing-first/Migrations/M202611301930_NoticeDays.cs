using FluentMigrator;

namespace HousingFirst.Migrations;

/// <summary>By when a letter about a home is to be answered, and when a court decides.</summary>
[Migration(202611301930)]
public sealed class NoticeDays : ForwardOnlyMigration
{
    public override void Up() => Alter.Table("housing_first_notice")
        .AddColumn("act_by").AsDate().Nullable()
        .AddColumn("hearing_on").AsDate().Nullable();
}
