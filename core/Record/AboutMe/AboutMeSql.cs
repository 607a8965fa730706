using Platform.Sdk.Data;

namespace Platform.Record.AboutMe;

/// <summary>One answer: their words, when they said them, and who wrote them down.</summary>
public sealed record AnswerRow
{
    public Guid AboutMeId { get; init; }
    public string Prompt { get; init; } = "";
    public string PromptLabel { get; init; } = "";
    public string Words { get; init; } = "";
    public DateOnly SaidOn { get; init; }
    public string WrittenBy { get; init; } = "";
}

internal static class AboutMeSql
{
    /// <summary>The latest answer to each prompt; an empty one stands for nothing said any more.</summary>
    public static readonly Sql Latest = new("""
        with said as (
            select a.about_me_id, a.prompt, a.prompt_label, a.words, a.said_on, a.written_by,
                   row_number() over (partition by a.prompt order by a.written_at desc, a.about_me_id desc) as place
            from core_about_me a
            where a.person_id = @person
        )
        select s.about_me_id, s.prompt, s.prompt_label, s.words, s.said_on, s.written_by
        from said s
        where s.place = 1
        order by s.prompt
        """);

    /// <summary>Every answer, the newest first.</summary>
    public static readonly Sql Every = new("""
        select a.about_me_id, a.prompt, a.prompt_label, a.words, a.said_on, a.written_by
        from core_about_me a
        where a.person_id = @person
          and (@before is null or exists (
            select 1 from core_about_me p
            where p.person_id = @person and p.about_me_id = @before
              and (a.written_at < p.written_at or (a.written_at = p.written_at and a.about_me_id < p.about_me_id))))
        order by a.written_at desc, a.about_me_id desc
        """);

    public static readonly Sql Write = new("""
        insert into core_about_me (about_me_id, person_id, prompt, prompt_label, words, said_on, written_by, worker_id, written_at)
        values (@id, @person, @prompt, @label, @words, @today, @by, @worker, @now)
        """);
}
