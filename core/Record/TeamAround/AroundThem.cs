using Platform.Record.Support;
using Platform.Record.TeamAround.Members;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.TeamAround;

/// <summary>Everybody around a person: those who support them here appear by themselves, others are written down; one of them leads.</summary>
public sealed class AroundThem(IDatabase database, Episodes episodes, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    /// <summary>All whom the worker may see, the lead first and those who have left last: three queries.</summary>
    internal async Task<IReadOnlyList<Around>> OfAsync(Guid person)
    {
        var supports = await database.ManyAsync<SupportAround>(TeamSql.Supports, new { person });
        var members = (await database.ManyAsync<MemberRow>(TeamSql.Members, new { person })).ToList();
        var named = (await database.PageAsync<NamedLead>(TeamSql.Lead, new { person }, 1)).Rows.SingleOrDefault();
        var lead = LeadOf(supports, members, named);
        var nobodyYet = area.Words.In("No lead {worker} yet");
        return
        [
            .. supports.Select(one => Around.Of(one, episodes.NameOf(one.ModuleKey), nobodyYet))
                .Concat(members.Where(one => worker.Can(one.Part.Needs())).Select(Around.Of))
                .Select(one => one with { IsLead = one.IsNow && one.Id == lead })
                .OrderBy(one => (one.IsNow ? 1 : 2) - (one.IsLead ? 1 : 0)),
        ];
    }

    /// <summary>Names who leads from now on, of those who are there.</summary>
    internal async Task NameLeadAsync(Guid person, Guid? chosen)
    {
        var who = (await OfAsync(person)).FirstOrDefault(one => one.IsNow && one.Id == chosen)
            ?? throw new RuleBrokenException("Choose somebody who is there now.", "Input.Lead");
        await database.ExecuteAsync(TeamSql.NameLead, new
        {
            id = Ids.New(), person, support = who.IsMember ? (Guid?)null : who.Id, member = who.IsMember ? who.Id : (Guid?)null, by = worker.Name, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(TeamTimeline.Changed, person, "The lead of the team around them was named", $"{who.Name}, {who.Role}");
    }

    // whoever was named, as long as they are there; else who leads the support that goes on for longest
    private static Guid? LeadOf(IReadOnlyList<SupportAround> supports, IReadOnlyList<MemberRow> members, NamedLead? named) =>
        supports.FirstOrDefault(one => one.SupportId == named?.SupportId && one.EndedOn is null)?.SupportId
        ?? members.FirstOrDefault(one => one.TeamMemberId == named?.TeamMemberId && one.UntilOn is null)?.TeamMemberId
        ?? supports.FirstOrDefault(one => one is { EndedOn: null, LeadWorkerName: not null })?.SupportId;
}
