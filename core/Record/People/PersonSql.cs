using Platform.Sdk.Data;

namespace Platform.Record.People;

internal static class PersonSql
{
    public static readonly Sql InView = new("""
        select p.person_id, p.display_name, p.pronouns, d.died_on, d.died_precision,
               (select count(*) from core_support s where s.person_id = p.person_id and s.team_id = @team and s.ended_on is null
                  and (@visible_match is null or s.lead_worker_id = @visible_match
                       or (s.backup_worker_id = @visible_match and (s.backup_until is null or s.backup_until >= @visible_today)))) as ours,
               (select max(e.ended_on) from core_support e where e.person_id = p.person_id and e.team_id = @team
                  and (@visible_match is null or (d.died_precision is not null and (e.lead_worker_id = @visible_match or e.backup_worker_id = @visible_match)))
                  and (e.ended_on >= @since
                       or (@since is not null and exists (
                           select 1 from core_seal_reader n join core_seal z on z.person_id = n.person_id and z.seal_id = n.seal_id
                           where n.person_id = e.person_id and n.worker_id = @worker and n.named_at is not null and z.ended_at is null)))) as ended_on,
               (select string_agg(d.kind, ' ')
                from (select distinct k.kind
                      from core_sharing h
                      join core_sharing_kind k on k.person_id = h.person_id and k.sharing_id = h.sharing_id
                      where h.person_id = @person and h.organisation_id = @organisation
                        and h.from_on <= @today and h.until_on >= @today and h.ended_at is null) d) as shared,
               (select max(u.until_on)
                from core_sharing u
                where u.person_id = p.person_id and u.organisation_id = @organisation
                  and u.from_on <= @today and u.until_on >= @today and u.ended_at is null) as shared_until,
               (select min(f.until_on)
                from (select n.kind, max(m.until_on) as until_on
                      from core_sharing m
                      join core_sharing_kind n on n.person_id = m.person_id and n.sharing_id = m.sharing_id
                      where m.person_id = @person and m.organisation_id = @organisation
                        and m.from_on <= @today and m.until_on >= @today and m.ended_at is null
                      group by n.kind) f) as first_until,
               (select max(g.until_at)
                from core_break_glass g
                where g.person_id = p.person_id and g.worker_id = @worker and g.until_at > @now) as opened_until
        from core_person_card p
        join core_person d on d.person_id = p.person_id
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
        select d.kind, d.state, d.noted_on, d.said_by, d.said_who, d.recorded_by, d.version
        from core_disadvantage d
        where d.person_id = @person
        """);

    public static readonly Sql Supports = new("""
        select s.support_id, s.module_key, s.team_id, s.team_name, s.lead_worker_id, s.lead_worker_name, s.phase, s.started_on, s.last_two_way_at, s.tries_since,
               coalesce((select max(c.since_on) from core_phase_change c where c.person_id = s.person_id and c.support_id = s.support_id), s.started_on) as phase_since
        from core_support_card s
        where s.person_id = @person and s.phase <> 'Ended'
        order by s.started_on, s.support_id
        """);
}
