using Platform.Sdk.Data;

namespace Platform.Record.Plan.Goals;

internal static class GoalSql
{
    public static readonly Sql Of = new("""
        select g.goal_id, g.words, g.by_on, g.place, g.state, g.state_word, g.state_on, g.added_on, g.version
        from core_goal g
        where g.person_id = @person
        order by case when g.state = 'Open' then 0 else 1 end, g.place, g.goal_id
        """);

    public static readonly Sql Open = new("""
        select g.goal_id, g.words, g.by_on, g.place, g.state, g.state_word, g.state_on, g.added_on, g.version
        from core_goal g
        where g.person_id = @person and g.state = 'Open'
        order by g.place, g.goal_id
        """);

    public static readonly Sql One = new("""
        select g.goal_id, g.words, g.by_on, g.place, g.state, g.state_word, g.state_on, g.added_on, g.version
        from core_goal g
        where g.person_id = @person and g.goal_id = @goal
        """);

    public static readonly Sql Points = new("""
        select p.goal_id, p.score, p.said_by, p.said_on, p.words, p.worker_name
        from core_goal_point p
        where p.person_id = @person and (@goal is null or p.goal_id = @goal)
        order by p.said_on, p.written_at, p.goal_point_id
        """);

    public static readonly Sql History = new("""
        select h.sentence, h.words, h.worker_name, h.written_at
        from core_goal_history h
        where h.person_id = @person and h.goal_id = @goal
        order by h.written_at, h.goal_history_id
        """);

    /// <summary>The last in the person's order, until they put it elsewhere.</summary>
    public static readonly Sql Add = new("""
        insert into core_goal (goal_id, person_id, words, by_on, place, state, state_on, added_on, version)
        select @goal, @person, @words, @byOn, coalesce(max(g.place), 0) + 1, 'Open', @on, @on, 1
        from core_goal g
        where g.person_id = @person
        """);

    public static readonly Sql Change = new("""
        update core_goal set words = @words, by_on = @byOn, version = version + 1
        where person_id = @person and goal_id = @goal and version = @version
        """);

    public static readonly Sql PutFirst = new("""
        update core_goal set place = (select min(g.place) - 1 from core_goal g where g.person_id = @person)
        where person_id = @person and goal_id = @goal and state = 'Open'
        """);

    public static readonly Sql Stand = new("""
        update core_goal set state = @state, state_word = @word, state_on = @on, version = version + 1
        where person_id = @person and goal_id = @goal and version = @version
        """);

    public static readonly Sql AddPoint = new("""
        insert into core_goal_point (goal_point_id, person_id, goal_id, score, said_by, said_on, words, worker_name, written_at)
        values (@id, @person, @goal, @score, @saidBy, @saidOn, @words, @workerName, @now)
        """);

    public static readonly Sql AddHistory = new("""
        insert into core_goal_history (goal_history_id, person_id, goal_id, sentence, words, worker_name, written_at)
        values (@id, @person, @goal, @sentence, @words, @workerName, @now)
        """);
}
