using HousingFirst.Checks;
using HousingFirst.Fidelity;
using HousingFirst.Notices;
using HousingFirst.Properties;
using HousingFirst.Properties.Keeping;
using HousingFirst.Safety;
using HousingFirst.Search;
using HousingFirst.Search.Wishes;
using HousingFirst.Tenancies;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace HousingFirst.Demo;

/// <summary>Invented homes, and some of the invented people on their way to one: looking, offered, moved in, moved on, and starting again.</summary>
internal static class HousingFirstDemo
{
    public static async Task Write(ModuleScope scope)
    {
        var homes = new List<Guid>();
        foreach (var (home, state) in InventedHomes.All) homes.Add(await KeepProperty.AddAsync(scope, home, state));
        var people = await scope.Database.ManyAsync<SupportCard>(DemoSql.People, new { worker = scope.Worker.Id });
        if (people.FirstOrDefault(one => one.DisplayName == "Jay Pretend") is { } jay) await JayAsync(scope, new InventedLife(scope, jay), jay, homes);
        var others = Others(people, scope.Today);
        foreach (var (at, one) in others.Index()) await OtherAsync(scope, new InventedLife(scope, one), one, homes, at);
        var support = people is [var first, ..] ? first : null;
        // the record of whoever it was kept for is gone: only a lead frees it
        await scope.Database.ExecuteOneAsync(PropertySql.Hold, new
        {
            property = homes[8], holder = Ids.New(), state = PropertyState.Offered, today = scope.Today.AddDays(-40), team = support?.TeamId, teamName = support?.TeamName,
        });
        await FidelityAsync(scope);
    }

    /// <summary>For each of the ways below somebody whose support began as long before it as a search takes, so that the measures look as a team's do.</summary>
    private static List<SupportCard> Others(IReadOnlyList<SupportCard> people, DateOnly today)
    {
        var free = people.Where(one => one.Phase == Phase.Active && one.DisplayName is not "Jay Pretend").ToList();
        var chosen = new List<SupportCard>();
        foreach (var daysAgo in (int[])[460, 370, 480, 50, 30, 150])
        {
            if ((free.Where(one => one.StartedOn <= today.AddDays(-daysAgo)).MaxBy(one => one.StartedOn) ?? free.FirstOrDefault()) is not { } one) break;
            chosen.Add(one);
            free.Remove(one);
        }

        return chosen;
    }

    private static async Task JayAsync(ModuleScope scope, InventedLife life, SupportCard jay, List<Guid> homes)
    {
        await life.WantsAsync("A door that is mine. Near the skate park. Somewhere Dawn can bring her curtains.", 320);
        await life.WantsAsync("Not Harbour Street. I don't go past there.", 300, WishKind.Avoid, SeenBy.Safety);
        await life.SaidNoThankYouAsync(homes[2], 275, "It looks down on the skate park. I'd only watch.");
        await life.SaidNoThankYouAsync(homes[3], 248, "Somebody had already decided where my bed goes.");
        var tenancy = await life.MovedInAsync(homes[0], InventedHomes.All[0].Home.Address!, 205, LandlordType.HousingAssociation);
        var letter = new Notice
        {
            NoticeId = Ids.New(), Type = NoticeType.RentLetter, ServedOn = scope.Today.AddDays(-16), ActBy = scope.Today.AddDays(5), Words = "Four weeks behind: the credit went to him and not to the landlord.",
        };
        await scope.Database.ExecuteAsync(NoticeSql.Add, new { notice = letter.NoticeId, person = jay.PersonId, tenancy, letter.Type, letter.ServedOn, letter.Words, letter.ActBy, letter.HearingOn, letter.Ground });
        await NoticeWork.RaiseAsync(scope, jay.PersonId, letter);
        await scope.Database.ExecuteAsync(SafetySql.Add, new { safety = Ids.New(), person = jay.PersonId, tenancy, what = "No name at the bell. The baker looks up when somebody he does not know comes.", today = scope.Today.AddDays(-190) });
        await CheckAsync(scope, tenancy, jay, CheckType.SafetyCheck, "The boiler, by the landlord's engineer", 9);
    }

    private static async Task OtherAsync(ModuleScope scope, InventedLife life, SupportCard one, List<Guid> homes, int at)
    {
        switch (at)
        {
            case 0:
                await life.MovedInAsync(homes[4], InventedHomes.All[4].Home.Address!, 400, LandlordType.Council);
                break;
            case 1:
                await life.MovedInAsync(null, "Flat 3, Earlier Place, Exampleton", 300, LandlordType.Private, 60, EndReason.TakenOver, "Three others had moved in. They asked us to help them out of it.");
                await scope.Work.RaiseAsync(SearchWork.FindHome, new NewWork(
                    one.PersonId, "A tenancy has ended: look for another home with them", scope.Today, one.LeadWorkerId, one.TeamId, $"/housing-first/search/for-person/{one.PersonId}"));
                break;
            case 2:
                var before = await life.MovedInAsync(null, "Flat 8, Before Street, Exampleton", 420, LandlordType.HousingAssociation, 200, EndReason.SafetyMove);
                await scope.Database.ExecuteAsync(DemoSql.MistakenEnd, new
                {
                    id = Ids.New(), person = one.PersonId, tenancy = before, reason = EndReason.Left, words = "The neighbour had not seen them for two weeks. They were at their sister's, and came home.",
                });
                await life.MovedInAsync(homes[5], InventedHomes.All[5].Home.Address!, 200, LandlordType.HousingAssociation);
                break;
            case 3:
                await life.WantsAsync("Ground floor. I don't do stairs since the hip.", 20);
                await HomeSearch.OfferAsync(scope, one, homes[1], scope.Today.AddDays(3));
                break;
            case 4:
                await life.WantsAsync("Quiet. With a bit of ground for tomatoes.", 12);
                break;
            default:
                await life.MovedInAsync(null, "Flat 5, Any Yard, Exampleton", 90, LandlordType.Council);
                break;
        }
    }

    private static async Task CheckAsync(ModuleScope scope, Guid tenancy, SupportCard support, CheckType type, string what, int inDays)
    {
        await scope.Database.ExecuteAsync(CheckSql.Add, new { check = Ids.New(), person = support.PersonId, tenancy, type, what, dueOn = scope.Today.AddDays(inDays) });
        await CheckWork.RefreshAsync(scope, support.PersonId);
    }

    private static async Task FidelityAsync(ModuleScope scope)
    {
        if (!scope.Worker.IsSignedIn) return;
        (Principle Principle, HowFar HowFar, string Evidence, int DaysAgo)[] said =
        [
            (Principle.RightToHome, HowFar.Mostly, "Two landlords still ask for a meeting before they pledge. We go with them and say that there is no test.", 200),
            (Principle.RightToHome, HowFar.Always, "Nobody was asked to prove anything this half year.", 20),
            (Principle.Choice, HowFar.Sometimes, "Six homes in a year, five of them on one estate. We asked the council for others.", 20),
            (Principle.Separated, HowFar.Always, "None of us works for a landlord.", 20),
        ];
        foreach (var (principle, howFar, evidence, daysAgo) in said)
        {
            await scope.Database.ExecuteAsync(FidelitySql.Say, new
            {
                id = Ids.New(), team = scope.Worker.TeamId, principle, howFar, evidence, today = scope.Today.AddDays(-daysAgo), now = scope.Now.AddDays(-daysAgo), by = scope.Worker.Name,
            });
        }
    }
}
