using Platform.Sdk.Data;

namespace Platform.Record.Needs.Strengths;

internal static class StrengthSql
{
    public static readonly Sql Of = new("""
        select s.strength_id, s.kind, s.words, s.said_on, s.recorded_by, s.past_on, s.past_words, s.version
        from core_strength s
        where s.person_id = @person
        order by s.said_on desc, s.recorded_at desc, s.strength_id
        """);

    /// <summary>What holds now: what they want first before all else.</summary>
    public static readonly Sql Now = new("""
        select s.strength_id, s.kind, s.words, s.said_on, s.recorded_by, s.past_on, s.past_words, s.version
        from core_strength s
        where s.person_id = @person and s.past_on is null
        order by case s.kind when 'First' then 0 when 'Hope' then 1 else 2 end, s.said_on desc, s.recorded_at desc, s.strength_id
        """);

    public static readonly Sql One = new("""
        select s.strength_id, s.kind, s.words, s.said_on, s.recorded_by, s.past_on, s.past_words, s.version
        from core_strength s
        where s.person_id = @person and s.strength_id = @strength
        """);

    public static readonly Sql Add = new("""
        insert into core_strength (strength_id, person_id, kind, words, said_on, recorded_by, recorded_at, version)
        values (@strength, @person, @kind, @words, @on, @by, @now, 1)
        """);

    public static readonly Sql MarkPast = new("""
        update core_strength set past_on = @on, past_words = @words, version = version + 1
        where person_id = @person and strength_id = @strength and past_on is null and version = @version
        """);
}
