using System.Runtime.CompilerServices;
using FlexibleFund.Asking;
using FlexibleFund.Categories;
using FlexibleFund.Demo;
using FlexibleFund.Pots;
using FlexibleFund.Pots.Standing;
using FlexibleFund.Pots.Telling;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Lasting;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

[assembly: InternalsVisibleTo("FlexibleFund.Tests")]

namespace FlexibleFund;

public sealed class FlexibleFundModule : IModule
{
    internal const string Key = "flexible-fund";

    public ModuleInfo Info { get; } = new(Key, "Flexible fund", "Money that is there at once for what {a person} says would make a difference.");

    public void Compose(IModuleBuilder module) => module
        .Settings<FlexibleFundSettings>()
        .Pack<FundCategories>("fund-categories")
        .Permissions(FlexibleFundPermissions.All)
        .Provides(new SupportKind("Flexible fund", ["money", "debt", "food-and-basics", "papers"], FlexibleFundPermissions.Give))
        .NotPersonal("flexible_fund_pot", "flexible_fund_pot_entry", "flexible_fund_standing")
        .Nav("Flexible fund", "/Index", FlexibleFundPermissions.Read)
        .PersonTab("Flexible fund", "/Asking/ForPerson", FlexibleFundPermissions.Read)
        .PersonCard("Flexible fund", RequestSql.Card, FlexibleFundPermissions.Words)
        .Timeline(FundTimeline.All)
        .Work(FundWork.All)
        .On<PersonDied>(OpenRequests.Stop)
        .On<DeathTakenBack>(OpenRequests.TakeUp)
        .On<SupportEnded>(OpenRequests.Ended)
        .On<SupportStarted>(OpenRequests.Started)
        .On<PersonErasing>(OpenRequests.Erase)
        .On<PersonMerged>(KeepStanding.Merged)
        .Every(hours: 24, OverPots.Remind)
        .Demo(FundDemo.Write);
}
