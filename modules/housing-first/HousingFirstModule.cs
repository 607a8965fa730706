using HousingFirst.Checks;
using HousingFirst.Demo;
using HousingFirst.Fidelity;
using HousingFirst.Notices;
using HousingFirst.Properties.Keeping;
using HousingFirst.Search;
using HousingFirst.Tenancies;
using HousingFirst.Tenancies.Ending;
using HousingFirst.Tenancies.Signing;
using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("HousingFirst.Tests")]

namespace HousingFirst;

public sealed class HousingFirstModule : IModule
{
    internal const string Key = "housing-first";

    private const string Name = "Housing First";

    public ModuleInfo Info { get; } = new(Key, Name, "A home first, then support for as long as it is wanted.");

    /// <summary>What the area calls it.</summary>
    internal static string NameIn(Words words) => words.Of(Key, Name);

    public void Compose(IModuleBuilder module) => module
        .Settings<HousingFirstSettings>()
        .Permissions(HousingFirstPermissions.All)
        .Provides(new SupportKind(Name, ["homelessness"], HousingFirstPermissions.Give))
        .Pack<PrincipleQuestions>("housing-first-principles")
        .NotPersonal("housing_first_property", "housing_first_fidelity")
        .Nav(Name, "/Index", HousingFirstPermissions.ReadCaseload)
        .PersonTab("Home", "/Tenancies/ForPerson", HousingFirstPermissions.ReadHomes)
        .PersonCard("Home", TenancySql.Card, HousingFirstPermissions.ReadHomes)
        .Timeline([.. SearchTimeline.All, .. TenancyTimeline.All])
        .Work([.. SearchWork.All, .. CheckWork.All, .. NoticeWork.All])
        .Asks([Animals.Topic])
        .On<SupportStarted>(SearchEvents.Open)
        .On<SupportStarted>(Holding.StartedAsync)
        .On<SupportStarted>(CheckWork.Again)
        .On<SupportStarted>(NoticeWork.Again)
        .On<SupportEnded>(SearchEvents.Close)
        .On<SupportEnded>(CheckWork.Close)
        .On<SupportEnded>(NoticeWork.Close)
        .On<PersonErasing>(Holding.ErasingAsync)
        .On<PersonDied>(Deaths.Died)
        .On<DeathTakenBack>(Deaths.TakenBack)
        .On<DeathTakenBack>(SearchEvents.Again)
        .Demo(HousingFirstDemo.Write);
}
