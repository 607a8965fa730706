using Platform.Sdk.Data;

namespace Platform.Record.Plan.Actions;

internal static class ActionSql
{
    public static readonly Sql Of = new("""
        select a.action_id, a.goal_id, a.what, a.owner, a.worker_id, w.name as worker_name, a.service, a.due_on, a.state, a.state_word, a.state_on,
               a.work_id, a.version
        from core_action a
        left join core_worker w on w.worker_id = a.worker_id
        where a.person_id = @person and (@goal is null or a.goal_id = @goal) and (a.state = 'Open' or a.state_on >= @since)
        order by case when a.state = 'Open' then 0 else 1 end, case when a.due_on is null then 1 else 0 end, a.due_on, a.added_at, a.action_id
        """);

    public static readonly Sql One = new("""
        select a.action_id, a.goal_id, a.what, a.owner, a.worker_id, w.name as worker_name, a.service, a.due_on, a.state, a.state_word, a.state_on,
               a.work_id, a.version
        from core_action a
        left join core_worker w on w.worker_id = a.worker_id
        where a.person_id = @person and a.action_id = @action
        """);

    public static readonly Sql OfWork = new("""
        select a.action_id, a.version from core_action a where a.person_id = @person and a.work_id = @work and a.state = 'Open'
        """);

    public static readonly Sql Add = new("""
        insert into core_action (action_id, person_id, goal_id, what, owner, worker_id, service, due_on, state, state_on, work_id, added_at, version)
        values (@action, @person, @goal, @what, @owner, @worker, @service, @dueOn, 'Open', @on, @work, @now, 1)
        """);

    public static readonly Sql Change = new("""
        update core_action
        set goal_id = @goal, what = @what, owner = @owner, worker_id = @worker, service = @service, due_on = @dueOn, work_id = @work, version = version + 1
        where person_id = @person and action_id = @action and version = @version
        """);

    public static readonly Sql Finish = new("""
        update core_action set state = @state, state_word = @word, state_on = @on, work_id = @work, version = version + 1
        where person_id = @person and action_id = @action and version = @version
        """);
}
