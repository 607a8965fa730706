using Platform.Sdk.Data;

namespace Platform.Record.TeamAround.Meetings;

internal static class MeetingSql
{
    private const string Columns = "m.meeting_id, m.held_on, m.came, m.voice, m.voice_words, m.decisions, m.actions, m.recorded_by, m.version";

    /// <summary>The newest first, from after the last of the page before.</summary>
    public static readonly Sql Earlier = new($"""
        select {Columns}
        from core_meeting m
        where m.person_id = @person and (@before is null or exists (
            select 1 from core_meeting p
            where p.person_id = @person and p.meeting_id = @before
              and (m.held_on < p.held_on or (m.held_on = p.held_on and m.recorded_at < p.recorded_at)
                   or (m.held_on = p.held_on and m.recorded_at = p.recorded_at and m.meeting_id < p.meeting_id))))
        order by m.held_on desc, m.recorded_at desc, m.meeting_id desc
        """);

    public static readonly Sql One = new($"""
        select {Columns} from core_meeting m where m.person_id = @person and m.meeting_id = @meeting
        """);

    public static readonly Sql Add = new("""
        insert into core_meeting (meeting_id, person_id, held_on, came, voice, voice_words, decisions, actions, recorded_by, recorded_at, version)
        values (@meeting, @person, @on, @came, @voice, @words, @decisions, @actions, @by, @now, 1)
        """);

    public static readonly Sql Change = new("""
        update core_meeting
        set held_on = @on, came = @came, voice = @voice, voice_words = @words, decisions = @decisions, actions = @actions, version = version + 1
        where person_id = @person and meeting_id = @meeting and version = @version
        """);
}
