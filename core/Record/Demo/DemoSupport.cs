using Platform.Record.Support;
using Platform.Record.Support.Endings;
using Platform.Record.Support.Phases;
using Platform.Record.Transitions;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Since when somebody invented is in the phase they are in, what was agreed, where they are for a time, who takes over, and whether somebody proposes that it ends.</summary>
internal sealed record WrittenStanding
{
    public int PhaseDaysAgo { get; init; }
    public string? Agreed { get; init; }
    public int? LookInDays { get; init; }
    public WrittenAway? Away { get; init; }
    public WrittenHandover? Handover { get; init; }
    public WrittenEnding? Ending { get; init; }

    public async Task WriteAsync(ModuleScope scope, Guid person, Phase phase)
    {
        var (database, now) = (scope.Database, scope.Now);
        if (PhaseDaysAgo > 0)
        {
            await database.ExecuteAsync(DemoSupportSql.Phase, new
            {
                id = Ids.New(), person, since = scope.Today.AddDays(-PhaseDaysAgo), agreed = Agreed, lookIn = LookInDays is { } days ? scope.Today.AddDays(days) : (DateOnly?)null, now,
            });
            await scope.Timeline.WriteAsync(SupportTimeline.PhaseChanged, person, $"Support: {phase.InWords()}", Agreed, now.AddDays(-PhaseDaysAgo));
        }

        if (Away is { } away)
        {
            await database.ExecuteAsync(TransitionSql.Add, new
            {
                id = Ids.New(), person, kind = away.Kind, from = scope.Today.AddDays(-away.DaysAgo), expected = scope.Today.AddDays(away.InDays), place = away.Place, changes = away.Changes,
                by = (string?)null, now,
            });
            await scope.Timeline.WriteAsync(TransitionTimeline.Noted, person, $"{away.Kind.InWords()}: {away.Place}. Support goes on.", away.Changes, now.AddDays(-away.DaysAgo));
        }

        if (Handover is { } handover && await database.ExecuteAsync(DemoSupportSql.Handover, new
        {
            id = Ids.New(), person, toKey = $"{handover.To}@demo.example".ToUpperInvariant(), from = scope.Today.AddDays(-handover.DaysAgo), until = scope.Today.AddDays(handover.InDays),
            knowFirst = handover.KnowFirst, promises = handover.Promises, now,
        }) > 0)
        {
            await scope.Timeline.WriteAsync(SupportTimeline.Handover, person, "A handover is planned", null, now.AddDays(-handover.DaysAgo));
        }

        if (Ending is { } ending) await ending.WriteAsync(scope, person);
    }
}

internal sealed record WrittenAway
{
    public TransitionKind Kind { get; init; }
    public required string Place { get; init; }
    public string? Changes { get; init; }
    public int DaysAgo { get; init; }
    public int InDays { get; init; }
}

internal sealed record WrittenHandover
{
    public required string To { get; init; }
    public required string KnowFirst { get; init; }
    public string? Promises { get; init; }
    public int DaysAgo { get; init; }
    public int InDays { get; init; }
}

/// <summary>An ending that the lead worker proposed; a lead who is somebody else decides.</summary>
internal sealed record WrittenEnding
{
    public EndingReason Reason { get; init; }
    public required string Words { get; init; }
    public required string WayBack { get; init; }
    public int DaysAgo { get; init; }

    public async Task WriteAsync(ModuleScope scope, Guid person)
    {
        var at = scope.Now.AddDays(-DaysAgo);
        foreach (var led in await scope.Database.ManyAsync<LedSupport>(DemoSupportSql.Led, new { person }))
        {
            await scope.Database.ExecuteAsync(EndingSql.Propose, new
            {
                id = Ids.New(), person, support = led.SupportId, reason = Reason, words = Words, evidence = (string?)null, wayBack = WayBack, byId = (Guid?)led.WorkerId, by = led.Name, now = at,
            });
            await scope.Timeline.WriteAsync(SupportTimeline.EndingProposed, person, $"It was proposed that support ends; {Reason.InWords()}", Words, at);
            await scope.Work.RaiseAsync(SupportTimeline.ToApprove, new NewWork(
                person, "Decide whether support ends", scope.Today, null, led.TeamId, $"/people/{person}/support/{led.SupportId}/ending/decide") { About = led.WorkerId });
        }
    }
}

internal sealed record LedSupport
{
    public Guid SupportId { get; init; }
    public Guid TeamId { get; init; }
    public Guid WorkerId { get; init; }
    public string Name { get; init; } = "";
}

internal static class DemoSupportSql
{
    public static readonly Sql Phase = new("""
        insert into core_phase_change (phase_change_id, person_id, support_id, phase, since_on, agreed, look_in_on, noted_by, noted_at)
        select @id, s.person_id, s.support_id, s.phase, @since, @agreed, @lookIn, w.name, @now
        from core_support s left join core_worker w on w.worker_id = s.lead_worker_id
        where s.person_id = @person and s.phase <> 'Ended'
        """);

    public static readonly Sql Led = new("""
        select s.support_id, s.team_id, w.worker_id, w.name
        from core_support s
        join core_worker w on w.worker_id = s.lead_worker_id
        where s.person_id = @person and s.phase <> 'Ended'
        """);

    public static readonly Sql Handover = new("""
        insert into core_handover (handover_id, person_id, support_id, from_worker_id, to_worker_id, overlap_from, overlap_until, know_first, promises,
                                   goodbye_said, wishes_confirmed, planned_by, planned_at, version)
        select @id, s.person_id, s.support_id, s.lead_worker_id, t.worker_id, @from, @until, @knowFirst, @promises, 0, 1, f.name, @now, 1
        from core_support s
        join core_worker f on f.worker_id = s.lead_worker_id
        join core_worker t on t.email_key = @toKey and t.team_id = s.team_id
        where s.person_id = @person and s.phase <> 'Ended' and t.worker_id <> s.lead_worker_id
        """);
}
