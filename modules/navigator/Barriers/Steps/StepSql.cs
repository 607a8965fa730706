using Platform.Sdk.Data;

namespace Navigator.Barriers.Steps;

internal static class StepSql
{
    public static readonly Sql Of = new("""
        select r.step_id, r.person_id, r.barrier_id, r.rung, r.route, r.asked, r.started_on, r.due_on, r.ended_on, r.answer, r.answered
        from navigator_step r
        where r.person_id = @person and r.barrier_id = @barrier
        order by r.started_on, case when r.ended_on is null then 1 else 0 end, r.step_id
        """);

    public static readonly Sql Start = new("""
        insert into navigator_step (step_id, person_id, barrier_id, rung, route, asked, started_on, due_on)
        values (@step, @person, @barrier, @rung, @route, @asked, @startedOn, @dueOn)
        """);

    /// <summary>Whom the step that goes on asks.</summary>
    public static readonly Sql Ask = new("update navigator_step set asked = @asked where person_id = @person and barrier_id = @barrier and ended_on is null");

    /// <summary>Of every barrier of theirs: nobody waits for an answer.</summary>
    public static readonly Sql Died = new("update navigator_step set ended_on = @on where person_id = @person and ended_on is null");

    /// <summary>Steps that a death ended and nothing else go on.</summary>
    public static readonly Sql NotDied = new("""
        update navigator_step set ended_on = null
        where person_id = @person and ended_on is not null and answered is null
          and exists (select 1 from navigator_barrier b where b.person_id = navigator_step.person_id and b.barrier_id = navigator_step.barrier_id and b.stop_reason = 'Died' and b.ended_on = navigator_step.ended_on)
        """);

    public static readonly Sql End = new("""
        update navigator_step set ended_on = @on, answer = @answer, answered = @answered where person_id = @person and barrier_id = @barrier and ended_on is null
        """);
}
