using Platform.Record.AboutMe;
using Platform.Record.Search;
using Platform.Record.BreakGlass;
using Platform.Record.Contacts;
using Platform.Record.Demo;
using Platform.Record.Homes;
using Platform.Record.Died;
using Platform.Record.Files;
using Platform.Record.Locks;
using Platform.Record.Merging;
using Platform.Record.MyDay;
using Platform.Record.Needs;
using Platform.Record.Notes;
using Platform.Record.People;
using Platform.Record.Referrals;
using Platform.Record.Referrals.AfterDeath;
using Platform.Record.Referrals.Rising;
using Platform.Record.Plan;
using Platform.Record.Repeats;
using Platform.Record.Sharing;
using Platform.Record.Support;
using Platform.Record.TeamAround;
using Platform.Record.TeamToday;
using Platform.Record.Timeline;
using Platform.Record.Transitions;
using Platform.Record.Topics;
using Platform.Record.Unseen;
using Platform.Sdk.Modules;
using Platform.Sdk.Packs;
using Platform.Sdk.Record;

namespace Platform.Record;

/// <summary>The shared person record: a module like any other, always on.</summary>
public sealed class RecordModule : IModule
{
    public ModuleInfo Info { get; } = new("core", "The shared record", "One record of each {person}, which every module shares.");

    public void Compose(IModuleBuilder module) => module
        .Settings<RecordSettings>()
        .Pack<NeedsPack>("needs")
        .Pack<AboutMePack>("about-me")
        .Provides(new SupportKind("Front door", []))
        .Permissions(MyDayPermissions.All)
        .Permissions(TeamTodayPermissions.All)
        .Permissions(PeoplePermissions.All)
        .Permissions(SupportPermissions.All)
        .Permissions(ContactPermissions.All)
        .Permissions(PlanPermissions.All)
        .Permissions(TransitionTimeline.Permissions)
        .Permissions(DiedPermissions.All)
        .Permissions(TimelinePermissions.All)
        .Permissions(ReferralPermissions.All)
        .Permissions(NeedPermissions.All)
        .Permissions(NotePermissions.All)
        .Permissions(HomePermissions.All)
        .Permissions(FilePermissions.All)
        .Permissions(TeamPermissions.All)
        .Permissions(SharingPermissions.All)
        .Permissions(LockPermissions.All)
        .Permissions(UnseenPermissions.All)
        .Permissions(BreakGlassPermissions.All)
        .Permissions(MergePermissions.All)
        .Permissions(RepeatPermissions.All)
        .Asks(RecordTopics.All)
        .Nav("My day", "/MyDay/Index", MyDayPermissions.Read)
        .Nav("Team today", "/TeamToday/Index", TeamTodayPermissions.Read)
        .Nav("Find {a person}", "/Search/Search", PeoplePermissions.Find)
        .Nav("Front door", "/Referrals/Triage/Index", ReferralPermissions.Triage)
        .Nav("Offers", "/Referrals/Offers/Index", ReferralPermissions.Answer)
        .Nav("Referred by you", "/Referrals/Sending/Mine", ReferralPermissions.Send)
        .Nav("Opened in an emergency", "/BreakGlass/Index", BreakGlassPermissions.Review)
        .Nav("Told once", "/Repeats/Index", RepeatPermissions.Read)
        .Nav("Locks and seals", "/Locks/Oversight/Index", LockPermissions.Oversee)
        .PersonTab("Overview", "/People/Show", PeoplePermissions.Read)
        .PersonTab("About me", "/AboutMe/Index", PeoplePermissions.ReadStory)
        .PersonTab("Story", "/Story/Index", PeoplePermissions.ReadStory)
        .PersonTab("Strengths and needs", "/Needs/Index", PeoplePermissions.ReadStory)
        .PersonTab("Team", "/TeamAround/Index", TeamPermissions.Read)
        .PersonTab("Plan", "/Plan/Index", PlanPermissions.Read)
        .PersonTab("Support", "/Support/Standing/Index", SupportPermissions.Read)
        .PersonTab("Timeline", "/Timeline/Index", TimelinePermissions.Read)
        .PersonTab("Files", "/Files/Index", FilePermissions.Read)
        .PersonTab("Referrals", "/Referrals/Sending/ForPerson", ReferralPermissions.Read)
        .PersonTab("Sharing", "/Sharing/Index", SharingPermissions.Read)
        .PersonTab("Locks", "/Locks/Index", LockPermissions.Change)
        .Timeline(PeopleTimeline.All)
        .Timeline(ContactTimeline.All)
        .Timeline(SupportTimeline.All)
        .Timeline(ReferralPermissions.Timeline)
        .Timeline(NeedTimeline.All)
        .Timeline(NoteTimeline.All)
        .Timeline(HomeTimeline.All)
        .Timeline(FileTimeline.All)
        .Timeline(TeamTimeline.All)
        .Timeline(TransitionTimeline.All)
        .Timeline(DiedPermissions.Timeline)
        .Timeline(SharingTimeline.All)
        .Timeline(MergePermissions.Timeline)
        .Work(ContactTimeline.Work)
        .Work(SupportTimeline.Work)
        .Work(ReferralPermissions.Work)
        .Work(NoteTimeline.Work)
        .Timeline(PlanTimeline.All)
        .Work(PlanTimeline.Work)
        .Work(DiedPermissions.Work)
        .Work(SharingTimeline.Work)
        .Work(UnseenPermissions.Work)
        .Work(LockPermissions.Work)
        .Work(BreakGlassPermissions.Work)
        .Work(MergePermissions.Work)
        .On<SupportEnded>(LastsNoLonger.Shorten)
        .OnMerge("core_disadvantage", MergeRule.NewerStays("noted_on"))
        .OnMerge("core_merge", MergeRule.NeverMoves)
        .OnMerge("core_merge_row", MergeRule.NeverMoves)
        .Every(hours: 1, Searches.SweepAsync)
        .Every(hours: 1, Names.NameWords.TendAsync)
        .Every(hours: 1, Rise.LookAsync)
        .Every(hours: 24, Rise.ForgetAsync)
        .Every(hours: 24, CloseReferrals.LookAsync)
        .Every(hours: 24, Reviews.AskAsync)
        .Every(hours: 24, Drafts.DraftBox.SweepAsync)
        .Every(hours: 24, Locks.Oversight.StuckSeals.LookAsync)
        .Demo(RecordDemo.Write)
        .NotPersonal(
            "core_organisation", "core_team", "core_worker", "core_worker_role", "core_second_factor", "core_recovery_code", "core_passkey", "core_worker_identity", "core_provider_answer",
            "core_session", "core_wrong_try", "core_invite", "core_data_key", "core_module_table",
            "core_module_fault", "core_form", "core_search", "core_job", "core_demo", "core_caseload", "core_name_word", "core_repeat", "core_referral_closure", "core_own_record",
            "core_audit", "core_audit_batch", "core_audit_segment", "core_audit_copy", "core_audit_alert");
}
