using Microsoft.Extensions.DependencyInjection;
using Platform.Record.Contacts;
using Platform.Record.Appointments;
using Platform.Record.MyDay;
using Platform.Record.Plan;
using Platform.Record.Support;
using Platform.Record.Work;
using Platform.Sdk.Record;

namespace Platform.Record;

/// <summary>What the record's rooms offer to each other and, through the Sdk, to modules.</summary>
public static class RecordServices
{
    /// <summary>Adds them, one of each for a request.</summary>
    public static IServiceCollection AddRecord(this IServiceCollection services) => services
        .AddScoped<ITimeline, Timeline.Timeline>()
        .AddScoped<Details.ChangeDetails>()
        .AddScoped<People.PersonFilter>()
        .AddScoped<Drafts.DraftBox>()
        .AddScoped<Drafts.DraftFilter>()
        .AddScoped<Names.PersonNames>()
        .AddScoped<Search.Searches>()
        .AddScoped<Starting.NewPeople>()
        .AddScoped<Starting.StartRecord>()
        .AddScoped<Starting.AlreadyHere>()
        .AddScoped<Import.AddDetails>()
        .AddScoped<Import.BringIn>()
        .AddScoped<Import.ImportCaseload>()
        .AddScoped<Demo.Seed.SeedPeople>()
        .AddScoped<Support.FrontDoorTeam>()
        .AddScoped<Sharing.ShareRecord>()
        .AddScoped<Organisations.Governors>()
        .AddScoped<Organisations.TellGovernance>()
        .AddScoped<Locks.CloseRecord>()
        .AddScoped<Locks.Oversight.NameReader>()
        .AddScoped<Locks.Oversight.StuckSeals>()
        .AddScoped<Support.HandingOn.NobodyThere>()
        .AddScoped<Unseen.UnseenPeople>()
        .AddScoped<BreakGlass.EmergencyAccess>()
        .AddScoped<Story.Storybook>()
        .AddScoped<AboutMe.OwnPage>()
        .AddScoped<AskedTopics>()
        .AddScoped<Topics.TopicFilter>()
        .AddScoped<Topics.TopicBook>()
        .AddScoped<ITopics>(scope => scope.GetRequiredService<Topics.TopicBook>())
        .AddScoped<Ways.WaysToReach>()
        .AddScoped<Needs.SayNeeds>()
        .AddScoped<Needs.Strengths.OwnStrengths>()
        .AddScoped<Needs.UsedAbuse.RestrictedNeeds>()
        .AddScoped<Notes.GoodToKnow>()
        .AddScoped<Homes.WhereTheyLive>()
        .AddScoped<TeamAround.AroundThem>()
        .AddScoped<TeamAround.Members.WriteMembers>()
        .AddScoped<TeamAround.Meetings.TeamMeetings>()
        .AddScoped<People.Glance.AtAGlance>()
        .AddScoped<Merging.Twins>()
        .AddScoped<Merging.Comparing.SideBySide>()
        .AddScoped<Merging.Comparing.Gains>()
        .AddScoped<Merging.ProposeMerge>()
        .AddScoped<Merging.PersonMergedEvents>()
        .AddScoped<Merging.MergeRecords>()
        .AddScoped<Merging.Undoing.UndoMerge>()
        .AddScoped<Merging.Late>()
        .AddScoped<WorkItems>()
        .AddScoped<IWork>(scope => scope.GetRequiredService<WorkItems>())
        .AddScoped<Plan.Planning>()
        .AddScoped<PlanGlance>()
        .AddScoped<Plan.Goals.GoalBook>()
        .AddScoped<Plan.Actions.ActionList>()
        .AddScoped<Calendar>()
        .AddScoped<IPlan>(scope => scope.GetRequiredService<Calendar>())
        .AddScoped<Caseload>()
        .AddScoped<Support.HandingOn.Takers>()
        .AddScoped<Support.HandingOn.HandOver>()
        .AddScoped<Support.HandingOn.OpenWork>()
        .AddScoped<Support.HandingOn.ClosedToLead>()
        .AddScoped<Episodes>()
        .AddScoped<Support.Phases.ChangePhase>()
        .AddScoped<Support.Handovers.PlanHandover>()
        .AddScoped<Support.Endings.EndSupport>()
        .AddScoped<Support.Endings.Reopen>()
        .AddScoped<Transitions.KeepTransitions>()
        .AddScoped<Died.RecordDeath>()
        .AddScoped<Contacts.OtherWays.Outreach>()
        .AddScoped<Contacts.OtherWays.NotReached>()
        .AddScoped<IOtherWays>(scope => scope.GetRequiredService<Contacts.OtherWays.Outreach>())
        .AddScoped<MyDay.Beside.BesideMe>()
        .AddScoped<TeamToday.Team>()
        .AddScoped<ContactLog>()
        .AddScoped<Day>();
}
