using FluentMigrator;

namespace Platform.Record.Migrations.Access;

/// <summary>The view by which modules see of which colleagues it waits that a record of their own is sealed; which record, who asked and what came of it stand nowhere in it.</summary>
[Migration(202611302031)]
public sealed class OwnRecordCards : ForwardOnlyMigration
{
    public override void Up() => Execute.Sql("""
        create view core_own_record_card as
        select o.worker_id
        from core_own_record o
        where o.answer is null
        """);
}
