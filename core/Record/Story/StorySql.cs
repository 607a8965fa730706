using Platform.Sdk.Data;

namespace Platform.Record.Story;

/// <summary>
/// What was told for one team only is not there for anybody else, and a peer supporter reads what the person wants them to: every text that reads words binds
/// the worker's team as <c>@team</c>, null for nobody, and as <c>@peer</c> whether they are nothing but a peer supporter.
/// </summary>
internal static class StorySql
{
    public static readonly Sql Newest = new("""
        select s.story_id, s.words, s.told_on, s.told_to, s.chapter, s.only_team_id, s.for_peers, s.beside_id, e.told_on as beside_told_on
        from core_story s
        left join core_story e on e.person_id = s.person_id and e.story_id = s.beside_id and (e.only_team_id is null or e.only_team_id = @team) and (@peer = 0 or e.for_peers = 1)
        where s.person_id = @person and (s.only_team_id is null or s.only_team_id = @team) and (@peer = 0 or s.for_peers = 1)
        order by s.told_on desc, s.written_at desc, s.story_id desc
        """);

    /// <summary>
    /// Entries that stand on their own, each in the place of the newest one beside it. So does one whose earlier entry this team may see no longer.
    /// </summary>
    public static readonly Sql Earlier = new("""
        with told as (
            select s.story_id, s.words, s.told_on, s.told_to, s.chapter, s.only_team_id, s.for_peers, s.written_at,
                   coalesce((select max(b.told_on) from core_story b
                             where b.person_id = @person and b.beside_id = s.story_id and b.told_on > s.told_on
                               and (b.only_team_id is null or b.only_team_id = @team) and (@peer = 0 or b.for_peers = 1)), s.told_on) as latest_on
            from core_story s
            where s.person_id = @person and (s.only_team_id is null or s.only_team_id = @team) and (@peer = 0 or s.for_peers = 1)
              and not exists (select 1 from core_story r
                              where r.person_id = @person and r.story_id = s.beside_id and (r.only_team_id is null or r.only_team_id = @team)
                                and (@peer = 0 or r.for_peers = 1))
        )
        select t.story_id, t.words, t.told_on, t.told_to, t.chapter, t.only_team_id, t.for_peers
        from told t
        where (@chapter is null or t.chapter = @chapter) and (@before is null or exists (
            select 1 from told p
            where p.story_id = @before
              and (t.latest_on < p.latest_on
                   or (t.latest_on = p.latest_on and t.written_at < p.written_at)
                   or (t.latest_on = p.latest_on and t.written_at = p.written_at and t.story_id < p.story_id))))
        order by t.latest_on desc, t.written_at desc, t.story_id desc
        """);

    public static readonly Sql Beside = new("""
        select s.story_id, s.words, s.told_on, s.told_to, s.chapter, s.only_team_id, s.for_peers, s.beside_id
        from core_story s
        where s.person_id = @person and s.beside_id in @entries and (s.only_team_id is null or s.only_team_id = @team) and (@peer = 0 or s.for_peers = 1)
        order by s.told_on, s.written_at, s.story_id
        """);

    public static readonly Sql One = new("""
        select s.story_id, s.words, s.told_on, s.told_to, s.chapter, s.only_team_id, s.for_peers, s.beside_id
        from core_story s
        where s.person_id = @person and s.story_id = @entry and (s.only_team_id is null or s.only_team_id = @team) and (@peer = 0 or s.for_peers = 1)
        """);

    /// <summary>Who may see an entry from now on; its words stay.</summary>
    public static readonly Sql Show = new("""
        update core_story set only_team_id = @onlyTeam, for_peers = @forPeers
        where person_id = @person and story_id = @entry and (only_team_id is null or only_team_id = @team)
        """);

    /// <summary>What stands beside an entry is told to no more people than the entry; what another team alone was told stays theirs.</summary>
    public static readonly Sql NarrowBeside = new("""
        update core_story set only_team_id = @onlyTeam, for_peers = 0
        where person_id = @person and beside_id = @entry and only_team_id is null
        """);

    public static readonly Sql Write = new("""
        insert into core_story (story_id, person_id, words, told_on, told_to, worker_id, beside_id, written_at, chapter, only_team_id, for_peers)
        values (@entry, @person, @words, @toldOn, @toldTo, @worker, @beside, @now, @chapter, @onlyTeam, @forPeers)
        """);
}
