using Platform.Sdk.Data;

namespace Platform.Record.Work;

internal static class WorkSql
{
    /// <summary>
    /// For everybody in the team where the one it is meant for is there no longer: nobody else would ever see it. For a person who has died nothing is raised that reminds of them.
    /// </summary>
    public static readonly Sql Raise = new("""
        insert into core_work (work_id, person_id, module_key, kind, kind_name, sentence, due_on, worker_id, about_worker_id, team_id, link, raised_at)
        select @workId, @person, @moduleKey, @kind, @kindName, @sentence, @dueOn,
               (select w.worker_id from core_worker w where w.worker_id = @worker and w.team_id = @team and w.disabled_at is null),
               @about, @team, @link, @raisedAt
        where @person is null or @afterDeath = 1 or not exists (select 1 from core_person p where p.person_id = @person and p.died_precision is not null)
        """);

    public static readonly Sql FinishKind = new("""
        update core_work set finished_at = @now
        where person_id = @person and team_id = @team and kind = @kind and finished_at is null
        """);

    /// <summary>What leads to one thing of a person's, where they may have several of its kind.</summary>
    public static readonly Sql FinishThing = new("""
        update core_work set finished_at = @now
        where person_id = @person and team_id = @team and kind = @kind and link = @link and finished_at is null
        """);

    public static readonly Sql FinishOne = new("""
        update core_work set finished_at = @now where person_id = @person and work_id = @work and finished_at is null
        """);

    /// <summary>What every team had to do about a person: once one has, there is nothing left for the others.</summary>
    public static readonly Sql FinishEverywhere = new("""
        update core_work set finished_at = @now where person_id = @person and kind = @kind and finished_at is null
        """);

    public static readonly Sql PersonOf = new("select w.person_id from core_work w where w.work_id = @work and {visible w.person_id}");

    /// <summary>Ends what nobody has to do any more: it is about no person, and leads to one page.</summary>
    public static readonly Sql FinishLink = new("""
        update core_work set finished_at = @now where person_id is null and kind = @kind and link = @link and finished_at is null
        """);

    /// <summary>The same of a person: one thing of theirs is done, and others of its kind are not.</summary>
    public static readonly Sql FinishPage = new("""
        update core_work set finished_at = @now where person_id = @person and kind = @kind and link = @link and finished_at is null
        """);

    public static readonly Sql Finish = new("""
        update core_work set finished_at = @now
        where work_id = @work and finished_at is null and team_id = @team
          and (worker_id is null or worker_id = @worker or worker_id = about_worker_id) and (about_worker_id is null or about_worker_id <> @worker)
          and kind not in @hidden
          and (person_id is null or (@people = 1 and {visible core_work.person_id} and (kind not in @whileSupported
            or exists (select 1 from core_support s where s.person_id = core_work.person_id and s.team_id = @team and s.phase <> 'Ended'
                       and (@visible_match is null or s.lead_worker_id = @visible_match
                            or (s.backup_worker_id = @visible_match and (s.backup_until is null or s.backup_until >= @visible_today)))))))
        """);
}
