namespace Conformance.Tests.SqlChecks;

/// <summary>Every construct of the subset, in texts that both engines and all checks must take.</summary>
internal static class GoodTexts
{
    public static TheoryData<string> Texts { get; } =
    [
        // select and joins
        "select t.id, t.name from core_team t order by t.name, t.id",
        "select id, name from core_team where id = @id",
        "select distinct s.kind from core_support s where {visible s.person_id} order by s.kind",
        "select p.full_name, s.kind from core_person p join core_support s on s.person_id = p.id where p.id = @person",
        "select p.full_name, t.label from core_person p left join navigator_thing t on t.person_id = p.id where {visible p.id}",
        "select a.name, b.name as other_name from core_team a cross join core_team b where a.id <> b.id",
        "select c.full_name from core_person_card c where c.person_id = @person",
        "select x.n from (select count(*) as n from core_team) x",
        "-- a reason\nselect t.name /* whose */ from core_team t",

        // conditions
        "select p.id from core_person p where {visible p.id} and exists (select 1 from core_support s where s.person_id = p.id)",
        "select p.id from core_person p where {visible p.id} and not exists (select 1 from core_support s where s.person_id = p.id and s.kind = @text)",
        "select t.id from navigator_thing t where t.person_id = @person and t.id in @ids",
        "select t.id from navigator_thing t where t.person_id = @person and t.version in (1, 2, 3) and t.version not in (7, 8)",
        "select t.id from core_team t where t.id in (select s.team_id from core_support s where s.person_id = @person)",
        "select t.id from navigator_thing t where t.person_id = @person and (t.is_open = 1 or t.pence between 5 and 10)",
        "select p.id from core_person p where {visible p.id} and p.born is not null and p.born < @today and p.full_name != @text",
        "select t.id from core_team t where t.name like @text",
        "select t.id from core_team t where t.name like @text escape '!' and t.name not like 'x%'",
        "select s.id from core_support s where {visible s.person_id} and s.ended_on is null and s.started_at <= @now",

        // expressions
        "select case when t.pence > 0 then 'paid' else 'free' end as state from navigator_thing t where t.person_id = @person",
        "select case t.version when 1 then 'new' when 2 then 'changed' end as state from navigator_thing t where t.person_id = @person",
        "select iif(t.is_open = 1, 'open', 'closed') as state from navigator_thing t where t.person_id = @person",
        "select coalesce(p.born, @today) as born, nullif(p.full_name, '') as full_name from core_person p where p.id = @person",
        "select concat(p.full_name, ' (', p.born, ')') as label from core_person p where p.id = @person",
        "select concat_ws(', ', t.label, @text, t.version) as label from navigator_thing t where t.person_id = @person",
        "select upper(t.name) as up, lower(t.name) as down, trim(t.name) as cut, replace(t.name, 'a', 'b') as swapped from core_team t",
        "select substring(t.name, 1, 3) as start from core_team t",
        "select abs(t.pence) as size, round(t.pence * 1.0 / 3, 2) as third, -t.pence as owed from navigator_thing t where t.person_id = @person",
        "select t.pence + 1 as more, t.pence - @pence as less, t.version % 2 as odd from navigator_thing t where t.person_id = @person",
        "select (select count(*) from core_support s where s.person_id = p.id) as supports from core_person p where p.id = @person",
        "select 'it''s' as words, null as empty_value, 5 as five from core_team t",

        // groups
        "select count(*) as n, sum(t.pence) as total, min(t.pence) as least, max(t.pence) as most from navigator_thing t where {visible t.person_id}",
        "select s.kind, count(distinct s.person_id) as people from core_support s where {visible s.person_id} group by s.kind order by people desc",
        "select s.kind, count(*) as n from core_support s where {visible s.person_id} group by s.kind having count(*) > @n",
        "select string_agg(t.name, ', ') as names from core_team t",
        "select upper(s.kind) as kind, max(s.started_at) as latest from core_support s where {visible s.person_id} group by upper(s.kind)",
        "select case when t.is_open = 1 then 'open' else 'closed' end as state, count(*) as n from navigator_thing t where {visible t.person_id} group by case when t.is_open = 1 then 'open' else 'closed' end",
        "select count(*) from core_team",

        // unions
        "select t.name as label from core_team t union select n.label from navigator_thing n where n.person_id = @person order by label",
        "select t.id from core_team t union all select s.team_id from core_support s where s.person_id = @person",
        "select t.id from core_team t except select s.team_id from core_support s where s.person_id = @person",
        "select t.id from core_team t intersect select s.team_id from core_support s where s.person_id = @person",

        // CTEs and windows
        "with mine as (select t.id, t.label from navigator_thing t where t.person_id = @person) select m.label from mine m order by m.label",
        "with a as (select t.id from core_team t), b (team_id) as (select a.id from a) select b.team_id from b",
        """
        with chain as (
            select t.id, t.parent_id from navigator_thing t where t.id = @id and t.person_id = @person
            union all
            select n.id, n.parent_id from navigator_thing n join chain c on c.parent_id = n.id where n.person_id = @person)
        select c.id from chain c
        """,
        "select s.kind, row_number() over (partition by s.person_id order by s.started_at desc) as place from core_support s where {visible s.person_id}",
        "select t.id, rank() over (order by t.pence) as place from navigator_thing t where t.person_id = @person",
        "select t.id, lag(t.pence) over (order by t.added_at) as before, lead(t.pence, 1, 0) over (order by t.added_at) as after from navigator_thing t where t.person_id = @person",
        "select t.id, count(*) over () as everything, sum(t.pence) over (partition by t.is_open) as same from navigator_thing t where t.person_id = @person order by t.id",

        // changes
        "insert into core_team (id, name) values (@id, @text)",
        "insert into core_team (id, name) values (@id, @text), (@team, 'South')",
        "insert into navigator_thing (id, person_id, label, pence, is_open, added_at, version) select @id, s.person_id, s.kind, 0, 1, @now, 1 from core_support s where s.id = @team and s.person_id = @person",
        "insert into core_team (id, name) select @id, @text where not exists (select 1 from core_team t where t.name = @text)",
        "update navigator_thing set label = @text, version = version + 1 where id = @id and person_id = @person and version = @n",
        "update core_person set version = (select count(*) from core_support s where s.person_id = core_person.id) where id = @person",
        "update core_team set name = @text where exists (select 1 from core_support s where s.team_id = core_team.id and s.person_id = @person)",
        "delete from navigator_thing where id = @id and person_id = @person",
        "delete from core_team where id = @id and not exists (select 1 from core_support s where s.team_id = core_team.id and {visible s.person_id})",
    ];
}
