using Platform.Sdk.Data;

namespace Platform.Record.People;

internal static class PersonSql
{
    public static readonly Sql InView = new("""
        select p.person_id, p.display_name, p.pronouns
        from core_person_card p
        where p.person_id = @person and {visible p.person_id}
        """);

    public static readonly Sql Details = new("""
        select p.display_name, p.pronouns, p.gender, p.gender_words, p.ethnicity, p.ethnicity_words,
               p.born_on, p.born_precision, p.version
        from core_person p
        where p.person_id = @person
        """);

    public static readonly Sql Names = new("""
        select n.person_name_id, n.kind, n.name
        from core_person_name n
        where n.person_id = @person
        order by n.added_at, n.person_name_id
        """);

    public static readonly Sql Disadvantages = new("""
        select d.kind, d.state, d.noted_on
        from core_disadvantage d
        where d.person_id = @person
        """);

    public static readonly Sql Supports = new("""
        select s.module_key, s.team_name, s.lead_worker_name, s.phase, s.started_on
        from core_support_card s
        where s.person_id = @person and s.phase <> 'Ended'
        order by s.started_on, s.support_id
        """);
}
