using Platform.Record.Demo.Seed;
using Platform.Record.Referrals;
using Platform.Record.Referrals.Offers;
using Platform.Record.Referrals.Public;
using Platform.Record.Support;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Invented referrals in every state: waiting, offered, on a waiting list and taken up. The one on the waiting list is read with <see cref="Code"/>.</summary>
internal sealed class DemoReferrals(ModuleScope scope, DemoPlaces places, FrontDoorTeam frontDoor, int number)
{
    public const string Code = "DEM0-DEM0-DEM0-DEM0-DEM0";

    private const string Council = "Fran Frontdoor", Contact = "Lee Leader, Navigators, 01632 960 123";

    public async Task WriteAsync()
    {
        var door = await frontDoor.KeepAsync();
        foreach (var one in Waiting())
        {
            await SendAsync(one);
            await scope.Work.RaiseAsync(ReferralPermissions.Arrived, new NewWork(
                null, "Somebody was referred. Look who they are, and find the right support for them.", scope.Today.AddDays(-one.DaysAgo), null, door, SendReferral.LinkTo(one.Id)));
        }

        var navigators = places.Of("navigator");
        if (navigators.ModuleKey == Episodes.FrontDoor) return;
        foreach (var one in Known())
        {
            await SendAsync(one);
            await OfferAsync(one, navigators);
        }
    }

    private static IEnumerable<Written> Waiting() =>
    [
        new(5, "Dean, Jo's nephew", "His aunt's kitchen, most evenings after six", "I said to Jo I'd take help if it came to me. I'm not sitting in another office.", "money homelessness")
        {
            Source = ReferralSource.Family, Name = "Jo Invented", Reach = "01632 960 210", Keeps = "He eats with us and can have a bath. He cannot stay over.", Safe = Safety.Safe,
        },
        new(1, "Tall man with a grey dog", "Exampleton General, ward 4, until Friday", "I'm not going anywhere without Biscuit.", "homelessness physical-health")
        {
            Source = ReferralSource.Organisation, Name = "Ward sister, ward 4", Organisation = "Exampleton General Hospital", Reach = "01632 960 301",
            Keeps = "We dress the foot and keep the bed until there is somewhere for both of them.", Safe = Safety.Safe,
        },
        new(0, "Kit", "Text only, before noon: 01632 960 417", "I sleep in my car. I want a door I can lock.", "homelessness") { Source = ReferralSource.Myself, Safe = Safety.NotKnown },
    ];

    private static IEnumerable<Written> Known() =>
    [
        new(2, "Morgan", "The library, ground floor, Tuesdays", "Somebody who still turns up when I have not been well.", "mental-health criminal-justice")
        {
            Person = 11, Source = ReferralSource.Organisation, Name = "Court team", Organisation = "Exampleton Probation", Reach = "01632 960 555", Keeps = "We see Morgan every second week and hold the appointments near home.",
            Safe = Safety.Safe,
        },
        new(6, "Big Al", "The multi-storey, level 2, mornings", "No forms. Ask me over a brew.", "substance-use homelessness")
        {
            Person = 10, Source = ReferralSource.Organisation, Name = "Volunteers", Organisation = "Exampleton Food Bank", Reach = "01632 960 777", Keeps = "A hot meal on Mondays and Thursdays, and we pass messages on.",
            Safe = Safety.Safe, Offer = OfferState.Waiting, Reason = "Everybody here is alongside six people already. The next place that comes free is theirs.",
            Instead = "The front door walks the car park every Tuesday morning until then.",
        },
        new(280, "Red jacket", "Bus station, stand C", "A sleeping bag that is not wet.", "homelessness")
        {
            Person = 3, Source = ReferralSource.Organisation, Name = "Moira", Organisation = "The tea van", Reach = "At the van, after nine", Keeps = "Tea, socks, and we say when we have seen the jacket.",
            Safe = Safety.Safe, Offer = OfferState.Accepted,
        },
    ];

    private Task<int> SendAsync(Written one) => scope.Database.ExecuteAsync(ReferralSql.Send, new
    {
        id = one.Id, person = one.Person is { } index ? new SeededIds(number, index).Next(Row.Person) : (Guid?)null, source = one.Source, knownAs = one.KnownAs, born = (string?)null, number = (string?)null,
        findAt = one.FindAt, knownBy = (string?)null, words = one.Words, needs = (string?)one.Needs, safe = one.Safe, contactHow = (string?)null, keeps = one.Keeps, agreement = Agreement.Agrees,
        fromName = one.Name, fromOrganisation = one.Organisation, fromReach = one.Reach, worker = (Guid?)null, module = (string?)null,
        hash = ReceiptCode.Hash(one.Offer == OfferState.Waiting ? Code : ReceiptCode.New()), now = scope.Now.AddDays(-one.DaysAgo), keptBack = false,
    });

    private async Task OfferAsync(Written one, SupportPlace to)
    {
        var (person, offer, made) = (new SeededIds(number, one.Person!.Value).Next(Row.Person), Ids.New(), scope.Now.AddDays(-one.DaysAgo).AddHours(2));
        await scope.Database.ExecuteAsync(OfferSql.Make, new { id = offer, person, referral = one.Id, module = to.ModuleKey, team = to.Team, by = Council, now = made });
        await scope.Timeline.WriteAsync(ReferralPermissions.Received, person, $"Referred to the front door by {one.Organisation}", at: made);
        await scope.Database.ExecuteAsync(OfferSql.Opened, new { person, referral = one.Id, Version = 1, keptBack = false });
        if (one.Offer == OfferState.Open)
        {
            await scope.Work.RaiseAsync(ReferralPermissions.Offered, new NewWork(
                null, $"Somebody is offered to your team: {to.SupportName}. Answer whether you can support them.", scope.Today.AddDays(1), null, to.Team, MakeOffers.LinkTo(offer)));
            return;
        }

        await scope.Database.ExecuteAsync(OfferSql.Answer, new
        {
            person, id = offer, team = to.Team, Version = 1, state = one.Offer, reason = one.Reason, instead = one.Instead, contact = (string?)Contact, by = to.LeadName ?? Council, now = made.AddHours(20),
        });
        await scope.Database.ExecuteAsync(OfferSql.Settle, new { person, referral = one.Id, isLast = 1, now = made.AddHours(20) });
    }

    /// <summary>One of them, so many days ago.</summary>
    private sealed record Written(int DaysAgo, string KnownAs, string FindAt, string Words, string Needs)
    {
        public Guid Id { get; } = Ids.New();

        /// <summary>Which of the written people, by the order of their files.</summary>
        public int? Person { get; init; }
        public ReferralSource Source { get; init; }
        public string? Name { get; init; }
        public string? Organisation { get; init; }
        public string? Reach { get; init; }
        public string? Keeps { get; init; }
        public Safety Safe { get; init; }
        public OfferState Offer { get; init; }
        public string? Reason { get; init; }
        public string? Instead { get; init; }
    }
}
