using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using System.ComponentModel.DataAnnotations;

namespace Navigator.Barriers;

/// <summary>Who of the team sees to a barrier, as a form asks it.</summary>
public enum SeenTo
{
    [Display(Name = "I do")]
    Me,

    [Display(Name = "Whoever leads their support")]
    Lead,

    [Display(Name = "Anybody of the team")]
    Team,
}

/// <summary>
/// Who sees to a barrier: only ever somebody who has just opened the record, or leads the navigators' support, or the whole team, so that the reminder is never kept for somebody who cannot open it. Who leads
/// what another module gives may not keep barriers.
/// </summary>
internal sealed record Owner(Guid? Id, string? Name, Guid Team, SeenTo SeenTo)
{
    /// <summary>Whoever a form says; where nobody leads support, anybody of the team.</summary>
    public static async Task<Owner> OfAsync(ModuleScope scope, Guid person, SeenTo seenTo)
    {
        var team = scope.Worker.TeamId;
        if (seenTo == SeenTo.Team) return new(null, null, team, SeenTo.Team);
        var support = await LeadAsync(scope, person, team);
        // whoever leads support and sees to it does so as its lead: it goes on with whoever leads it after them
        var lead = OfLead(support, team);
        return seenTo == SeenTo.Me && lead.Id != scope.Worker.Id ? new(scope.Worker.Id, scope.Worker.Name, team, SeenTo.Me) : lead;
    }

    /// <summary>Whoever leads support of navigators; anybody of the team where nobody does.</summary>
    public static Owner OfLead(SupportCard? support, Guid team) =>
        support is { ModuleKey: NavigatorModule.Key, LeadWorkerId: { } lead } ? new(lead, support.LeadWorkerName, team, SeenTo.Lead) : new(null, null, team, SeenTo.Lead);

    /// <summary>The support of a team with its lead; null where the team does not support the person.</summary>
    public static async Task<SupportCard?> LeadAsync(ModuleScope scope, Guid person, Guid team) =>
        (await scope.Database.PageAsync<SupportCard>(BarrierSql.Support, new { person, team }, 1)).Rows.SingleOrDefault();

    /// <summary>What the form proposes: as it is, where that is one of the three.</summary>
    public static SeenTo Proposed(ModuleScope scope, Barrier? barrier) =>
        barrier is null || barrier.OwnerId == scope.Worker.Id ? SeenTo.Me : barrier.SeenTo ?? (barrier.OwnerId is null ? SeenTo.Team : SeenTo.Lead);
}
