using Platform.Sdk.Data;

namespace Record.Tests.Import;

internal static class ClinicSql
{
    private const string Why = "the test looks at everyone";

    public static readonly Sql People = Sql.ForEveryone("select p.person_id from core_person p order by p.started_at, p.person_id", Why);
    public static readonly Sql Names = Sql.ForEveryone("select p.display_name from core_person p order by p.display_name", Why);
    public static readonly Sql OtherNames = Sql.ForEveryone("select concat(n.kind, ' ', n.name) from core_person_name n order by n.kind, n.name", Why);
    public static readonly Sql Identifiers = Sql.ForEveryone("select concat(i.kind, ' ', i.value) from core_identifier i order by i.kind, i.value", Why);
    public static readonly Sql Ways = Sql.ForEveryone(
        "select concat(w.kind, ' ', w.value, ' ', w.safety, ' ', coalesce(w.may_say, '')) from core_way_to_reach w order by w.kind, w.value", Why);
    public static readonly Sql States = Sql.ForEveryone("select concat(d.kind, ' ', d.state) from core_disadvantage d order by d.kind", Why);
    public static readonly Sql Words = Sql.ForEveryone("select s.words from core_story s order by s.written_at, s.story_id", Why);
    public static readonly Sql Details = Sql.ForEveryone(
        "select concat(p.pronouns, '|', p.gender, '|', p.gender_words, '|', p.ethnicity, '|', p.ethnicity_words, '|', p.born_precision) from core_person p", Why);
    public static readonly Sql Supports = Sql.ForEveryone("""
        select concat(s.module_key, ' ', t.name, ' ', coalesce(w.email, 'nobody'), ' ', coalesce(s.over_limit_reason, ''))
        from core_support s join core_team t on t.team_id = s.team_id left join core_worker w on w.worker_id = s.lead_worker_id
        order by s.module_key, s.started_on, w.email, s.over_limit_reason
        """, Why);
    public static readonly Sql Contacts = Sql.ForEveryone("""
        select concat(c.method, ' ', c.result, ' ', w.email, ' ', c.note)
        from core_contact c left join core_worker w on w.worker_id = c.worker_id
        order by c.happened_at, c.contact_id
        """, Why);
    public static readonly Sql Sentences = Sql.ForEveryone("select t.sentence from core_timeline t order by t.sentence", Why);
    public static readonly Sql ForgetStates = new("delete from core_disadvantage where person_id = @person");
    public static readonly Sql RemoveWays = new("delete from core_way_to_reach where person_id = @person");
    public static readonly Sql Leads = Sql.ForEveryone("""
        select concat(s.module_key, ' ', coalesce(w.email, t.name), ' ', count(*))
        from core_support s join core_team t on t.team_id = s.team_id left join core_worker w on w.worker_id = s.lead_worker_id
        group by s.module_key, w.email, t.name order by s.module_key, w.email
        """, Why);
}
