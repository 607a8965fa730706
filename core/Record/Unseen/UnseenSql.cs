using Platform.Record.Merging;
using Platform.Sdk.Data;

namespace Platform.Record.Unseen;

internal static class UnseenSql
{
    /// <summary>
    /// Those whom the search means in full: one of their national numbers, or a service's reference or one of their whole names with the very day
    /// they were born. Somebody of whom a part is shared is among them, nobody whom the own team supports. Nobody from whom the worker is kept away, and nobody whose record is sealed.
    /// </summary>
    public static readonly Sql FullMatches = Sql.ForEveryone($$"""
        select p.person_id
        from (
            select n.person_id from core_identifier n where n.kind in ('NhsNumber', 'NiNumber') and n.value in @numbers
            union
            select r.person_id
            from core_identifier r
            join core_person c on c.person_id = r.person_id
            where r.value in @references and c.born_on = @bornOn and c.born_precision = 'Exact'
            union
            select k.person_id
            from core_person_key k
            join core_person b on b.person_id = k.person_id
            where k.kind = 'Whole' and k.key_text = @whole and b.born_on = @bornOn and b.born_precision = 'Exact') m
        join core_person p on p.person_id = m.person_id
        where {{MergeSql.NotMerged}}
          and not exists (select 1 from core_support t where t.person_id = p.person_id and t.team_id = @team and (t.ended_on is null or t.ended_on >= @visible_since))
          and not exists (select 1 from core_break_glass g where g.person_id = p.person_id and g.worker_id = @worker and g.until_at > @now)
          and not exists (select 1 from core_lock l where l.person_id = p.person_id and l.worker_id = @worker and l.ended_at is null)
          and not exists (select 1 from core_seal s where s.person_id = p.person_id and s.ended_at is null)
        order by p.person_id
        """, "that a record exists is shown for a full match, to roles with that permission; what is in it is not");

    public static readonly Sql Ask = Sql.ForEveryone("""
        insert into core_ask (ask_id, person_id, worker_id, known_as, words, asked_at)
        values (@id, @person, @worker, @knownAs, @words, @now)
        """, "whoever asks does not see the person: that is why they ask");

    public static readonly Sql AlreadyAsked = Sql.ForEveryone("""
        select count(*) from core_ask a where a.person_id = @person and a.worker_id = @worker and a.answer is null
        """, "the worker's own question");

    /// <summary>The teams that support them now.</summary>
    public static readonly Sql Teams = Sql.ForEveryone("""
        select distinct s.team_id from core_support s where s.person_id = @person and s.phase <> 'Ended'
        """, "the question goes to those who support the person; who they are is not shown");

    /// <summary>
    /// What the worker asked stays theirs to read: that it was gone would tell them that the record was closed to them. An answer that was given since is not there, as if none had come.
    /// </summary>
    public static readonly Sql Mine = Sql.ForEveryone("""
        select a.ask_id, a.known_as, a.words, a.asked_at, case when c.ask_id is null then a.answer end as answer, case when c.ask_id is null then a.answer_words end as answer_words,
               case when c.ask_id is null then a.answered_by end as answered_by, case when c.ask_id is null then a.answered_at end as answered_at
        from core_ask a
        left join (
            select b.ask_id
            from core_ask b
            where b.worker_id = @worker
              and (exists (select 1 from core_lock l where l.person_id = b.person_id and l.worker_id = @worker and l.ended_at is null and l.added_at <= b.answered_at)
                or exists (select 1 from core_seal s where s.person_id = b.person_id and s.ended_at is null and s.added_at <= b.answered_at))) c on c.ask_id = a.ask_id
        where a.worker_id = @worker
        order by a.asked_at desc, a.ask_id
        """, "what the worker asked in their own words, and what they were answered");

    public static readonly Sql Of = new("""
        select a.ask_id, a.known_as, a.words, a.asked_at, a.answer, a.answer_words, a.answered_by, a.answered_at, w.name as worker_name,
               w.email as worker_email, t.name as team_name, t.organisation
        from core_ask a
        join core_worker w on w.worker_id = a.worker_id
        join core_team t on t.team_id = w.team_id
        where a.person_id = @person
        order by a.asked_at desc, a.ask_id
        """);

    public static readonly Sql Answer = new("""
        update core_ask set answer = @answer, answer_words = @words, answered_by = @by, answered_at = @now
        where person_id = @person and ask_id = @id and answer is null
        """);
}
