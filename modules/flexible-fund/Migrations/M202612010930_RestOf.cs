using FluentMigrator;

namespace FlexibleFund.Migrations;

/// <summary>What leaves a pot when it is closed, and what another one takes of it, is told apart from what was put in and taken out: a closed pot has spent a part of what was put into it.</summary>
[Migration(202612010930)]
public sealed class RestOf : ForwardOnlyMigration
{
    public override void Up()
    {
        Create.Column("rest_of").OnTable("flexible_fund_pot_entry").AsGuid().Nullable();
        Execute.Sql("""
            update flexible_fund_pot_entry set rest_of = pot_id
            where pence < 0 and (why = 'Given back at the end of the year' or why like 'Carried into %')
            """);
    }
}
