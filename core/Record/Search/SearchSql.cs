using Platform.Sdk.Data;

namespace Platform.Record.Search;

internal static class SearchSql
{
    public static readonly Sql Keep = new("""
        insert into core_search (search_id, worker_id, terms, ends_at) values (@search, @worker, @terms, @endsAt)
        """);

    public static readonly Sql Kept = new("""
        select s.terms from core_search s where s.search_id = @search and s.worker_id = @worker and s.ends_at > @now
        """);

    public static readonly Sql Sweep = new("delete from core_search where ends_at < @before");

    /// <summary>
    /// Everyone with all of the words in their names, each as a prefix, or with the whole text as one (O Neil for O'Neil), whose
    /// date of birth may be the one asked for; and everyone with the number or reference. Exact ones come first.
    /// </summary>
    public static readonly Sql Find = new("""
        select p.person_id, p.display_name, p.born_on, p.born_precision, p.name_key,
               case when exists (select 1 from core_identifier i where i.person_id = p.person_id and i.value in @references) then 0
                    when exists (select 1 from core_person_key e where e.person_id = p.person_id and e.kind = 'Whole' and e.key_text = @whole) then 1
                    else 2 end as place,
               (select count(*) from core_person_key x
                where x.person_id = p.person_id and x.kind = 'Word' and x.key_text in @words) as exact_words
        from core_person p
        where {visible p.person_id}
          and (p.person_id in (select r.person_id from core_identifier r where r.value in @references and {visible r.person_id})
               or (p.person_id in (
                      select a.person_id from core_person_key a
                      where a.kind = 'Word' and a.key_text >= @low1 and a.key_text < @high1 and {visible a.person_id}
                        and exists (select 1 from core_person_key b where b.person_id = a.person_id
                                    and b.kind = 'Word' and b.key_text >= @low2 and b.key_text < @high2)
                        and exists (select 1 from core_person_key c where c.person_id = a.person_id
                                    and c.kind = 'Word' and c.key_text >= @low3 and c.key_text < @high3)
                        and exists (select 1 from core_person_key d where d.person_id = a.person_id
                                    and d.kind = 'Word' and d.key_text >= @low4 and d.key_text < @high4)
                      union
                      select w.person_id from core_person_key w
                      where w.kind in ('Word', 'Whole') and w.key_text >= @whole and w.key_text < @wholeEnd and {visible w.person_id})
                   and (p.born_on is null
                        or p.born_on = @swapped
                        or (p.born_precision = 'Exact' and p.born_on >= @exactFrom and p.born_on <= @exactTo)
                        or (p.born_precision = 'Month' and p.born_on >= @monthFrom and p.born_on <= @monthTo)
                        or (p.born_precision = 'Year' and p.born_on >= @yearFrom and p.born_on <= @yearTo)
                        or (p.born_precision = 'Estimated' and p.born_on >= @aroundFrom and p.born_on <= @aroundTo))))
        order by place, exact_words desc, p.name_key, p.person_id
        """);

    public static readonly Sql About = new("""
        select n.person_id, n.name, null as module_key, null as team_name, null as lead_worker_name
        from core_person_name n
        where n.person_id in @people and {visible n.person_id}
        union all
        select s.person_id, null as name, s.module_key, t.name as team_name, l.name as lead_worker_name
        from core_support s
        join core_team t on t.team_id = s.team_id
        left join core_worker l on l.worker_id = s.lead_worker_id
        where s.person_id in @people and s.phase <> 'Ended' and {visible s.person_id}
        """);
}
