using Platform.Sdk.Data;

namespace Platform.Record.Search;

internal static class SearchSql
{
    public static readonly Sql Keep = new("""
        insert into core_search (search_id, worker_id, terms, ends_at) values (@search, @worker, @terms, @endsAt)
        """);

    public static readonly Sql Kept = new("""
        select s.terms, (select count(*) from {sight} v) as in_sight
        from core_search s where s.search_id = @search and s.worker_id = @worker and s.ends_at > @now
        """);

    public static readonly Sql Sweep = new("delete from core_search where ends_at < @before");

    /// <summary>With no more people in sight than this a search starts from them, however many the area has; with more, from the names.</summary>
    public const int FewInSight = 5_000;

    /// <summary>
    /// Place 0: everyone with the number or reference whom the own team supports, since numbers are shared with nobody. 1 and 2: all of the words in their names, each as a prefix, or the whole text
    /// as one (O Neil for O'Neil). 3: words that look or sound like most of them. All but the first where the date of birth may be
    /// the one asked for. What is alike is ordered only as far as it takes to keep the likeliest; <see cref="Likeness"/> does the rest.
    /// </summary>
    private static string Matching(string keys) => $$"""
        heard as (
            select w.word, 1 as asked, max(case when w.word = @low1 then 4 when w.key_text < '3' then 3 else 2 end) as weight
            from core_name_word w where w.key_text in @near1 group by w.word
            union all
            select w.word, 2 as asked, max(case when w.word = @low2 then 4 when w.key_text < '3' then 3 else 2 end) as weight
            from core_name_word w where w.key_text in @near2 group by w.word
            union all
            select w.word, 3 as asked, max(case when w.word = @low3 then 4 when w.key_text < '3' then 3 else 2 end) as weight
            from core_name_word w where w.key_text in @near3 group by w.word
            union all
            select w.word, 4 as asked, max(case when w.word = @low4 then 4 when w.key_text < '3' then 3 else 2 end) as weight
            from core_name_word w where w.key_text in @near4 group by w.word),
        meant as (
            select k.person_id, h.asked, max(h.weight) as weight, string_agg(k.key_text, ' ') as words
            from heard h cross join {{keys}} k
            where k.kind = 'Word' and k.key_text = h.word and {visible k.person_id}
            group by k.person_id, h.asked),
        begun as (
            select a.person_id, 1 as asked from {{keys}} a
            where a.kind = 'Word' and a.key_text >= @low1 and a.key_text < @high1 and {visible a.person_id}
            union
            select b.person_id, 2 as asked from {{keys}} b
            where b.kind = 'Word' and b.key_text >= @low2 and b.key_text < @high2 and {visible b.person_id}
            union
            select c.person_id, 3 as asked from {{keys}} c
            where c.kind = 'Word' and c.key_text >= @low3 and c.key_text < @high3 and {visible c.person_id}
            union
            select d.person_id, 4 as asked from {{keys}} d
            where d.kind = 'Word' and d.key_text >= @low4 and d.key_text < @high4 and {visible d.person_id}),
        found as (
            select r.person_id, 0 as place, 0 as met, 0 as weight, '' as words
            from core_identifier r
            where r.value in @references and {visible r.person_id}
              and exists (select 1 from core_support o where o.person_id = r.person_id and o.team_id = @visible_team
                            and (o.ended_on is null or o.ended_on >= @visible_since))
            union all
            select g.person_id, 2 as place, 0 as met, 0 as weight, '' as words
            from begun g group by g.person_id having count(*) = @asked
            union all
            select w.person_id, 2 as place, 0 as met, 0 as weight, '' as words
            from {{keys}} w
            where w.kind in ('Word', 'Whole') and w.key_text >= @whole and w.key_text < @wholeEnd and {visible w.person_id}
            union all
            select m.person_id, 3 as place, count(*) as met, sum(m.weight) as weight, string_agg(m.words, ' ') as words
            from meant m group by m.person_id having count(*) >= @least),
        best as (
            select f.person_id, min(f.place) as place, max(f.met) as met, max(f.weight) as weight, max(f.words) as words
            from found f group by f.person_id)
        select p.person_id, p.display_name, p.born_on, p.born_precision, p.died_on, p.died_precision, p.name_key, b.words,
               case when b.place = 2 and exists (select 1 from core_person_key e
                                                 where e.person_id = p.person_id and e.kind = 'Whole' and e.key_text = @whole) then 1
                    else b.place end as place,
               case when b.place = 2 then (select count(*) from core_person_key x
                                           where x.person_id = p.person_id and x.kind = 'Word' and x.key_text in @words)
                    else 0 end as exact_words,
               case when @isBornAsked = 0 then 0
                    when p.born_precision = 'Exact' and p.born_on >= @exactFrom and p.born_on <= @exactTo then 0
                    when p.born_on = @swapped then 1
                    when p.born_on is not null then 2
                    else 3 end as born_place
        from best b join core_person p on p.person_id = b.person_id
        where {visible p.person_id}
          and (b.place = 0
               or ((b.place = 2 or b.met >= @sure or p.born_on = @swapped
                    or (p.born_precision = 'Exact' and p.born_on >= @exactFrom and p.born_on <= @exactTo))
                   and (p.born_on is null
                        or p.born_on = @swapped
                        or (p.born_precision = 'Exact' and p.born_on >= @exactFrom and p.born_on <= @exactTo)
                        or (p.born_precision = 'Month' and p.born_on >= @monthFrom and p.born_on <= @monthTo)
                        or (p.born_precision = 'Year' and p.born_on >= @yearFrom and p.born_on <= @yearTo)
                        or (p.born_precision = 'Estimated' and p.born_on >= @aroundFrom and p.born_on <= @aroundTo))))
        order by place, exact_words desc, born_place, case when p.name_key >= @whole and p.name_key < @wholeEnd then 0 else 1 end, b.met desc, b.weight desc, p.name_key, p.person_id
        """;

    /// <summary>
    /// Looks among the names of those in sight: as much work as there are of them. With <c>distinct</c> they are read once; without it
    /// SQLite looks for every word of the area again for each of them.
    /// </summary>
    public static readonly Sql FindAmongFew = new("""
        with name_keys as (
            select distinct k.person_id, k.kind, k.key_text from {sight} v cross join core_person_key k where k.person_id = v.person_id),

        """ + Matching("name_keys"));

    /// <summary>Looks among everybody of a like name for those in sight: as much work as there are who share it.</summary>
    public static readonly Sql FindAmongMany = new("with " + Matching("core_person_key"));

    /// <summary>Everybody in sight who was born on one day.</summary>
    public static readonly Sql FindBorn = new("""
        select p.person_id, p.display_name, p.born_on, p.born_precision, p.died_on, p.died_precision, p.name_key, '' as words, 1 as place, 0 as exact_words, 0 as born_place
        from core_person p
        where p.born_on = @bornOn and p.born_precision = 'Exact' and {visible p.person_id}
        order by p.name_key, p.person_id
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
