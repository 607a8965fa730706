using Platform.Sdk.Data;

namespace Platform.Record.Appointments;

internal static class AppointmentSql
{
    public static readonly Sql Between = new("""
        select a.appointment_id, a.module_key, a.what, a.service, a.with_whom, a.along_worker_id, w.name as along_name, a.starts_at, a.minutes, a.place,
               a.asked_for, a.state, a.state_word, a.moved_times, a.work_id, a.version
        from core_appointment a
        left join core_worker w on w.worker_id = a.along_worker_id
        where a.person_id = @person and a.starts_at >= @from and a.starts_at < @until
        order by a.starts_at, a.appointment_id
        """);

    public static readonly Sql One = new("""
        select a.appointment_id, a.module_key, a.what, a.service, a.with_whom, a.along_worker_id, w.name as along_name, a.starts_at, a.minutes, a.place,
               a.asked_for, a.state, a.state_word, a.moved_times, a.work_id, a.version
        from core_appointment a
        left join core_worker w on w.worker_id = a.along_worker_id
        where a.person_id = @person and a.appointment_id = @appointment
        """);

    public static readonly Sql Add = new("""
        insert into core_appointment (
            appointment_id, person_id, module_key, what, service, service_key, with_whom, with_key, along_worker_id, along_key, starts_at, minutes, place,
            asked_for, state, moved_times, work_id, added_at, version)
        values (
            @appointment, @person, @module, @what, @service, @serviceKey, @withWhom, @withKey, @along, @alongKey, @startsAt, @minutes, @place,
            @askedFor, @state, 0, @work, @now, 1)
        """);

    public static readonly Sql Change = new("""
        update core_appointment
        set what = @what, service = @service, service_key = @serviceKey, with_whom = @withWhom, with_key = @withKey, along_worker_id = @along,
            along_key = @alongKey, starts_at = @startsAt, minutes = @minutes, place = @place, asked_for = @askedFor,
            moved_times = moved_times + @moved, work_id = @work, version = version + 1
        where person_id = @person and appointment_id = @appointment and version = @version
        """);

    public static readonly Sql CameOf = new("""
        update core_appointment set state = @state, state_word = @word, work_id = @work, version = version + 1
        where person_id = @person and appointment_id = @appointment and version = @version
        """);

    /// <summary>
    /// What a week asks of somebody, by the rows of every module. Somebody of whom only the service is known counts once for that service; a worker who
    /// goes along is somebody as well.
    /// </summary>
    public static readonly Sql Ask = new("""
        with week as (
            select a.service_key, a.with_key, a.along_key
            from core_appointment a
            where a.person_id = @person and a.starts_at >= @from and a.starts_at < @until and a.state <> 'CalledOff'
        ), face as (
            select coalesce(w.with_key, concat('of ', w.service_key)) as who from week w
            union
            select w.along_key as who from week w where w.along_key is not null
        )
        select count(*) as appointments, count(distinct w.service_key) as services, (select count(*) from face f) as people
        from week w
        """);
}
