using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Needs.UsedAbuse;

/// <summary>One thing that was said of abuse somebody has used. Every one stays; the newest is what stands.</summary>
internal sealed record UsedRow
{
    public DisadvantageState State { get; init; }
    public DateOnly NotedOn { get; init; }
    public SaidBy SaidBy { get; init; }
    public string? SaidWho { get; init; }
    public string? Words { get; init; }
    public string RecordedBy { get; init; } = "";
}

public sealed record UsedInput
{
    [Display(Name = "What is known?"), Required(ErrorMessage = "Choose what is known. If you do not know, say so.")]
    public DisadvantageState? State { get; init; }

    [Display(Name = "Who said so?"), Required(ErrorMessage = "Choose who said so.")]
    public SaidBy? By { get; init; }

    [Display(Name = "Which colleague or service?"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Who { get; init; }

    [Display(Name = "What exactly was said?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    public static IEnumerable<SelectListItem> States =>
        Enum.GetValues<DisadvantageState>().Where(state => state != DisadvantageState.No).Select(state => new SelectListItem(state.Sentence(), $"{state}"));
}

/// <summary>Keeps what is known of abuse somebody has used: apart from what they face, for few, counted nowhere.</summary>
public sealed class RestrictedNeeds(IDatabase database, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal Task<IReadOnlyList<UsedRow>> OfAsync(Guid person) => database.ManyAsync<UsedRow>(UsedSql.Of, new { person });

    internal async Task SayAsync(Guid person, UsedInput input)
    {
        if (input.By == SaidBy.Service && string.IsNullOrWhiteSpace(input.Who)) throw new RuleBrokenException("Say which service told us.", "Input.Who");
        if (input.State == DisadvantageState.No) throw new RuleBrokenException("Nothing that is written down here can say no. Choose “not known”.", "Input.State");
        await database.ExecuteAsync(UsedSql.Add, new
        {
            id = Ids.New(), person, state = input.State!.Value, on = area.Today(clock), by = input.By!.Value, who = input.Who?.Trim(), words = input.Words?.Trim(),
            recordedBy = worker.Name, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(NeedTimeline.Restricted, person, "Something was written down that only few may read");
    }
}

internal static class UsedSql
{
    public static readonly Sql Of = new("""
        select u.state, u.noted_on, u.said_by, u.said_who, u.words, u.recorded_by
        from core_abuse_used u
        where u.person_id = @person
        order by u.recorded_at desc, u.abuse_used_id desc
        """);

    public static readonly Sql Add = new("""
        insert into core_abuse_used (abuse_used_id, person_id, state, noted_on, said_by, said_who, words, recorded_by, recorded_at)
        values (@id, @person, @state, @on, @by, @who, @words, @recordedBy, @now)
        """);
}
