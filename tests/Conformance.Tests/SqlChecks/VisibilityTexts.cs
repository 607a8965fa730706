namespace Conformance.Tests.SqlChecks;

/// <summary>Texts that forget access, with the table they forget it for, and texts that keep it.</summary>
internal static class VisibilityTexts
{
    public static TheoryData<string, string> Forgetful { get; } = new()
    {
        { "select p.full_name from core_person p", "core_person p" },
        { "select full_name from core_person where id = @id", "core_person" },
        { "select c.full_name from core_person_card c order by c.full_name", "core_person_card c" },
        { "select t.label from navigator_thing t where t.id = @id", "navigator_thing t" },
        { "select t.label from navigator_thing t where t.id = @person", "navigator_thing t" },
        { "select t.label from navigator_thing t where t.person_id = @worker", "navigator_thing t" },
        { "select t.label from navigator_thing t where t.person_id <> @person", "navigator_thing t" },
        { "select t.label from navigator_thing t where t.person_id = @person or t.is_open = 1", "navigator_thing t" },
        { "select t.label from navigator_thing t where not t.person_id = @person", "navigator_thing t" },
        { "select t.label from navigator_thing t where not {visible t.person_id}", "navigator_thing t" },
        { "select t.label from navigator_thing t where ({visible t.person_id} or t.pence = 0)", "navigator_thing t" },
        { "select t.label from navigator_thing t where {visible t.parent_id}", "navigator_thing t" },
        { "select case when {visible t.person_id} then 1 else 0 end as seen from navigator_thing t", "navigator_thing t" },
        { "select count(*) as n from navigator_thing t group by t.label having max(t.pence) > 1", "navigator_thing t" },

        // joins
        { "select p.full_name, t.label from core_person p join navigator_thing t on t.person_id = p.id", "core_person p" },
        { "select p.full_name, t.label from core_person p join navigator_thing t on t.id = p.id where {visible p.id}", "navigator_thing t" },
        { "select p.full_name, t.label from core_person p cross join navigator_thing t where {visible p.id}", "navigator_thing t" },
        { "select p.full_name from core_person p left join navigator_thing t on t.person_id = p.id and t.person_id = @person", "core_person p" },
        { "select p.full_name from core_person p left join navigator_thing t on t.person_id = p.id and {visible p.id}", "core_person p" },
        { "select p.full_name from navigator_thing t right join core_person p on t.person_id = p.id and {visible t.person_id}", "core_person p" },
        { "select p.full_name from core_person p full join navigator_thing t on t.person_id = p.id and t.person_id = @person", "core_person p" },
        { "select t.label from navigator_thing t join core_support s on s.team_id = t.parent_id where s.person_id = @person", "navigator_thing t" },
        { "select a.label from navigator_thing a join navigator_thing b on a.person_id <> b.person_id where b.person_id = @person", "navigator_thing a" },

        // subqueries
        { "select t.name from core_team t where exists (select 1 from core_support s where s.team_id = t.id)", "core_support s" },
        { "select t.name from core_team t where t.id in (select s.team_id from core_support s)", "core_support s" },
        { "select (select count(*) from core_support s) as n from core_person p where p.id = @person", "core_support s" },
        { "select (select count(*) from core_support s where s.person_id = p.id) as n from core_person p", "core_person p" },
        { "select p.id from core_person p where {visible p.id} and exists (select 1 from core_support s where {visible p.id})", "core_support s" },
        { "select p.id from core_person p where p.id = @person and exists (select 1 from core_support s where s.person_id = p.id or s.kind = 'x')", "core_support s" },
        { "select p.id from core_person p where p.id not in (select s.person_id from core_support s where s.person_id = @person)", "core_person p" },
        { "select p.id from core_person p where p.id in (select s.team_id from core_support s where s.person_id = @person)", "core_person p" },
        { "select p.id from core_person p where exists (select 1 from core_team t where id = @person)", "core_person p" },
        { "select t.name from core_team t order by (select count(*) from core_support s where s.team_id = t.id)", "core_support s" },
        { "select t.name from core_team t join core_team u on u.id in (select s.team_id from core_support s)", "core_support s" },

        // everybody in sight
        { "select t.label from {sight} s cross join navigator_thing t", "navigator_thing t" },
        { "select t.label from {sight} s join navigator_thing t on t.id = s.person_id", "navigator_thing t" },
        { "select t.label from navigator_thing t left join {sight} s on s.person_id = t.person_id", "navigator_thing t" },

        // unions, CTEs and derived tables
        { "select t.label from navigator_thing t where t.person_id = @person union select s.kind from core_support s", "core_support s" },
        { "with c as (select t.person_id, t.label from navigator_thing t) select c.label from c where c.person_id = @person", "navigator_thing t" },
        { "select x.label from (select t.label, t.person_id from navigator_thing t) x where x.person_id = @person", "navigator_thing t" },
        { "with c as (select t.parent_id as person_id from navigator_thing t where t.person_id = @person) select p.id from core_person p join c on c.person_id = p.id", "core_person p" },
        { "with c as (select t.id from navigator_thing t where t.person_id = @person union all select n.id from navigator_thing n join c on c.id = n.parent_id) select c.id from c", "navigator_thing n" },
        { "with c as (select t.person_id from navigator_thing t where t.person_id = @person union select t.id from core_team t) select p.id from core_person p join c on c.person_id = p.id", "core_person p" },

        // changes
        { "update navigator_thing set label = @text where id = @id", "navigator_thing" },
        { "update navigator_thing set label = @text", "navigator_thing" },
        { "delete from navigator_thing where id = @id", "navigator_thing" },
        { "delete from core_team where id in (select s.team_id from core_support s)", "core_support s" },
        { "update core_team set name = (select max(p.full_name) from core_person p) where id = @id", "core_person p" },
        { "insert into core_team (id, name) select p.id, p.full_name from core_person p", "core_person p" },
        { "insert into core_team (id, name) values (@id, (select max(p.full_name) from core_person p))", "core_person p" },
        { "with c as (select p.full_name from core_person p) insert into core_team (id, name) select @id, c.full_name from c", "core_person p" },

        // where the rule does not look it does not allow
        { "if exists (select 1 from core_person p) select 1 as one", "core_person p" },
        { "merge into core_team t using core_person p on p.id = t.id when matched then update set name = p.full_name;", "core_person p" },
    };

    public static TheoryData<string> Mindful { get; } =
    [
        "select t.name from core_team t",
        "select p.full_name from core_person p where p.id = @person",
        "select p.full_name from core_person p where @person = p.id and p.version = 1",
        "select full_name from core_person where id = @person",
        "select t.label from navigator_thing t where (t.person_id = @person) and (t.is_open = 1 or t.pence = 0)",
        "select t.label from navigator_thing t where {visible t.person_id} and t.is_open = 1",
        "select label from navigator_thing where {visible navigator_thing.person_id}",
        "select t.label from navigator_thing t where t.person_id = @person or (t.is_open = 1 and {visible t.person_id})",

        // joins
        "select p.full_name, t.label from core_person p join navigator_thing t on t.person_id = p.id where {visible p.id}",
        "select p.full_name, t.label from core_person p join navigator_thing t on t.person_id = p.id where t.person_id = @person",
        "select p.full_name, t.label from core_person p left join navigator_thing t on p.id = t.person_id where {visible p.id}",
        "select p.full_name, t.label from navigator_thing t right join core_person p on p.id = t.person_id where p.id = @person",
        "select p.full_name from core_person p join navigator_thing t on t.person_id = p.id and {visible p.id}",
        "select a.label from navigator_thing a join core_support s on s.person_id = a.person_id join core_person p on p.id = s.person_id where {visible p.id}",
        "select p.full_name from core_person p, core_support s where s.person_id = p.id and p.id = @person",

        // subqueries
        "select p.id from core_person p where {visible p.id} and exists (select 1 from core_support s where s.person_id = p.id)",
        "select p.id from core_person p where {visible p.id} and exists (select 1 from core_support where person_id = p.id)",
        "select (select count(*) from core_support s where s.person_id = p.id and exists (select 1 from navigator_thing t where t.person_id = s.person_id)) as n from core_person p where p.id = @person",
        "select t.name from core_team t where t.id in (select s.team_id from core_support s where {visible s.person_id})",
        "select p.id from core_person p where p.id in (select s.person_id from core_support s where s.person_id = @person)",
        "select p.id from core_person p where p.id = @person and p.id in (select s.person_id from core_support s where s.person_id = p.id)",

        // everybody in sight
        "select count(*) as n from {sight} s",
        "select t.label from {sight} s join navigator_thing t on t.person_id = s.person_id",
        "select t.label from {sight} s cross join navigator_thing t where t.person_id = s.person_id and t.is_open = 1",
        "select p.full_name from core_person p left join navigator_thing t on t.person_id = p.id where p.id in (select s.person_id from {sight} s)",

        // unions, CTEs and derived tables
        "select t.label from navigator_thing t where t.person_id = @person union select s.kind from core_support s where {visible s.person_id}",
        "with mine as (select t.person_id from navigator_thing t where {visible t.person_id}) select p.full_name from core_person p join mine m on m.person_id = p.id",
        "with mine (who) as (select t.person_id from navigator_thing t where {visible t.person_id}) select p.full_name from core_person p where p.id in (select m.who from mine m)",
        "select p.full_name from (select s.person_id as who from core_support s where {visible s.person_id}) x join core_person p on p.id = x.who",
        "with c as (select t.id, t.person_id from navigator_thing t where t.person_id = @person union all select n.id, n.person_id from navigator_thing n join c on c.id = n.parent_id where n.person_id = @person) select c.id from c",

        // changes
        "insert into navigator_thing (id, person_id, label) values (@id, @anyone, @text)",
        "insert into navigator_thing (id, person_id, label) select @id, s.person_id, s.kind from core_support s where s.person_id = @person",
        "update navigator_thing set label = @text where id = @id and person_id = @person",
        "update core_person set version = (select count(*) from core_support s where s.person_id = core_person.id) where id = @person",
        "delete from navigator_thing where id = @id and {visible navigator_thing.person_id}",
        "delete from core_team where not exists (select 1 from core_support s where s.team_id = core_team.id and {visible s.person_id})",
    ];
}
