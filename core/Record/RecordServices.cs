using Microsoft.Extensions.DependencyInjection;
using Platform.Record.Contacts;
using Platform.Record.MyDay;
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
        .AddScoped<Referrals.Offers.Room>()
        .AddScoped<Referrals.SendReferral>()
        .AddScoped<IReferrals>(scope => scope.GetRequiredService<Referrals.SendReferral>())
        .AddScoped<Referrals.Answers>()
        .AddScoped<Referrals.Triage.FrontDoorDesk>()
        .AddScoped<Referrals.Matching.MatchReferral>()
        .AddScoped<Referrals.Closing.Closures>()
        .AddScoped<Referrals.Offers.Places>()
        .AddScoped<Referrals.Offers.MakeOffers>()
        .AddScoped<Referrals.Offers.AnswerOffer>()
        .AddSingleton<Referrals.Public.PublicDoor>()
        .AddSingleton<Referrals.Public.MarkSeal>()
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
        .AddScoped<Ways.WaysToReach>()
        .AddScoped<WorkItems>()
        .AddScoped<IWork>(scope => scope.GetRequiredService<WorkItems>())
        .AddScoped<Caseload>()
        .AddScoped<Support.HandingOn.Takers>()
        .AddScoped<Support.HandingOn.HandOver>()
        .AddScoped<Support.HandingOn.OpenWork>()
        .AddScoped<Support.HandingOn.ClosedToLead>()
        .AddScoped<Episodes>()
        .AddScoped<ContactLog>()
        .AddScoped<Day>();
}
