using Platform.Sdk.Data;

namespace Platform.Record.TeamAround;

internal static class TeamSql
{
    private const string Columns =
        "m.team_member_id, m.part, m.name, m.role, m.organisation, m.reach, m.on_paper, m.since_on, m.since_part, m.until_on, m.version";

    /// <summary>Every support, with who leads it and how they are reached.</summary>
    public static readonly Sql Supports = new("""
        select s.support_id, s.module_key, t.name as team_name, t.organisation, w.name as lead_worker_name, w.email as lead_email, s.started_on, s.ended_on
        from core_support s
        join core_team t on t.team_id = s.team_id
        left join core_worker w on w.worker_id = s.lead_worker_id
        where s.person_id = @person
        order by s.started_on, s.support_id
        """);

    public static readonly Sql Members = new($"""
        select {Columns} from core_team_member m where m.person_id = @person order by m.added_at, m.team_member_id
        """);

    public static readonly Sql Member = new($"""
        select {Columns} from core_team_member m where m.person_id = @person and m.team_member_id = @member
        """);

    public static readonly Sql Lead = new("""
        select l.support_id, l.team_member_id, l.named_by, l.named_at
        from core_team_lead l
        where l.person_id = @person
        order by l.named_at desc, l.team_lead_id desc
        """);

    public static readonly Sql NameLead = new("""
        insert into core_team_lead (team_lead_id, person_id, support_id, team_member_id, named_by, named_at)
        values (@id, @person, @support, @member, @by, @now)
        """);

    public static readonly Sql Add = new("""
        insert into core_team_member (
            team_member_id, person_id, part, name, role, organisation, reach, on_paper, since_on, since_part, until_on, added_by, added_at, version)
        values (@member, @person, @part, @name, @role, @organisation, @reach, @onPaper, @since, @sincePart, null, @by, @now, 1)
        """);

    public static readonly Sql Change = new("""
        update core_team_member
        set part = @part, name = @name, role = @role, organisation = @organisation, reach = @reach, on_paper = @onPaper, since_on = @since, since_part = @sincePart,
            version = version + 1
        where person_id = @person and team_member_id = @member and version = @version
        """);

    public static readonly Sql Left = new("""
        update core_team_member set until_on = @until, version = version + 1
        where person_id = @person and team_member_id = @member and until_on is null and version = @version
        """);
}
