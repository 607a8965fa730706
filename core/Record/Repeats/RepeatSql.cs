using Platform.Sdk.Data;

namespace Platform.Record.Repeats;

internal sealed record RepeatRow
{
    public string Topic { get; init; } = "";
    public string Label { get; init; } = "";
    public int Avoided { get; init; }
    public int Made { get; init; }
}

internal static class RepeatSql
{
    public static readonly Sql Between = new("""
        select r.topic, max(r.topic_label) as label,
               sum(case when r.act = 'Confirmed' then 1 else 0 end) as avoided,
               sum(case when r.act = 'AskedAgain' then 1 else 0 end) as made
        from core_repeat r
        where r.on_day >= @from and r.on_day <= @until
        group by r.topic
        order by r.topic
        """);
}
