using Platform.Sdk.Data;

namespace Record.Tests.Demo;

internal static class SeededSql
{
    private const string Why = "the test looks at everyone";

    public static readonly Sql People = Sql.ForEveryone("""
        select p.person_id, p.display_name, p.gender, p.born_on, i.value as mark,
               (select count(*) from core_disadvantage d where d.person_id = p.person_id and d.state in ('Current', 'Past')) as faced,
               (select count(*) from core_disadvantage d where d.person_id = p.person_id and d.kind = 'DomesticAbuse' and d.state in ('Current', 'Past')) as abused,
               (select count(*) from core_support s where s.person_id = p.person_id) as supports,
               (select count(*) from core_timeline t where t.person_id = p.person_id) as entries,
               (select count(*) from core_contact c where c.person_id = p.person_id) as contacts
        from core_person p join core_identifier i on i.person_id = p.person_id and i.kind = 'LocalReference'
        order by i.value
        """, Why);

    public static readonly Sql HighestCaseload = Sql.ForEveryone("""
        select max(c.people) from (
            select count(*) as people from core_support s
            where s.lead_worker_id is not null and s.phase <> 'Ended' group by s.lead_worker_id, s.module_key) c
        """, Why);

    public static readonly Sql InTheFuture = Sql.ForEveryone("select count(*) from core_timeline t where t.happened_at > @now", Why);
}

internal sealed record SeededPerson
{
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public string? Gender { get; init; }
    public DateOnly? BornOn { get; init; }
    public string Mark { get; init; } = "";
    public int Faced { get; init; }
    public int Abused { get; init; }
    public int Supports { get; init; }
    public int Entries { get; init; }
    public int Contacts { get; init; }
}
