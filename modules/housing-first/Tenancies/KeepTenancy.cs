using HousingFirst.Checks;
using HousingFirst.Notices;
using HousingFirst.Properties;
using HousingFirst.Properties.Keeping;
using HousingFirst.Search;
using HousingFirst.Search.Offers;
using HousingFirst.Tenancies.Arriving;
using HousingFirst.Tenancies.Ending;
using HousingFirst.Tenancies.Signing;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Tenancies;

/// <summary>They move in: on which day, and what becomes of the homes that they lived in.</summary>
internal sealed record Arrival(DateOnly On, int Version, EarlierHome? Earlier, IReadOnlyList<Tenancy> Before);

/// <summary>Keeps the homes of a person: signed for, moved into, left. None of it ends support.</summary>
internal static class KeepTenancy
{
    private const string EndedFirst = "It would have ended before it began. Check the day.";
    private const string EndsFirst = "It would end before they signed. Check the day, or leave it empty.";

    /// <summary>An offered home passes from the offer to the tenancy, so that it is never free between them.</summary>
    public static async Task<Guid> SignAsync(ModuleScope scope, SupportCard support, Offer? offer, string place, TenancyInput input)
    {
        if (input.ExpectedEndOn < input.SignedOn) throw new RuleBrokenException(EndsFirst, "Tenancy.ExpectedEndOn");
        var tenancy = Ids.New();
        if (offer is not null)
        {
            await Holding.TakeOverAsync(scope, offer.PropertyId, offer.OfferId);
            await Holding.LetAsync(scope, offer.PropertyId, tenancy, support);
            await scope.Database.ExecuteOneAsync(SearchSql.MoveInto, new { person = support.PersonId, offer = offer.OfferId });
        }

        await scope.Database.ExecuteAsync(TenancySql.Sign, new
        {
            tenancy, person = support.PersonId, support = support.SupportId, property = offer?.PropertyId, place, type = input.Type!.Value,
            landlordType = input.LandlordType!.Value, rentRoute = input.RentRoute!.Value, safeThere = input.SafeThere!.Value, signedOn = input.SignedOn,
            expectedEndOn = input.ExpectedEndOn, owed = input.Owed, keyHeld = input.KeyHeld, animals = input.KeptAnimals,
        });
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(input.SafeThere.Value), support.PersonId, $"They signed for a home on {Effort.Day(input.SignedOn, scope.Today)}: {input.Type.Value.InWords().ToLowerInvariant()}");
        await HomeSearch.RemindAsync(scope, support);
        if (input.Type != TenancyType.Licence) await scope.Work.FinishAsync(SearchWork.FindHome, support.PersonId, support.TeamId);
        return tenancy;
    }

    /// <summary>
    /// Before something is written down of a home in which they live. What it reminds of is read again with all that is due in any home of theirs: two who write at once do so one after the other, and
    /// nobody is reminded twice.
    /// </summary>
    /// <exception cref="RuleBrokenException">A colleague has written down that it is over, since the form was opened.</exception>
    public static async Task MustGoOnAsync(ModuleScope scope, Guid person, Guid tenancy)
    {
        await scope.Support.HoldAsync(person);
        if (!await GoesOnAsync(scope, person, tenancy) && await FindAsync(scope, person, tenancy) is { EndedOn: { } ended })
            throw new RuleBrokenException($"A colleague has written down already that this tenancy is over, since {Effort.Day(ended, scope.Today)}. {ShownAgain.Kept}");
    }

    /// <summary>Whether it goes on, and does so until what is being written down with it is.</summary>
    public static async Task<bool> GoesOnAsync(ModuleScope scope, Guid person, Guid tenancy) => await scope.Database.ExecuteAsync(TenancySql.Held, new { person, tenancy }) > 0;

    /// <summary>
    /// Where they live is written down where everybody looks for it, and not asked again. The record takes it that they left where they were; here it is said what becomes of the homes
    /// before, so that both say the same.
    /// </summary>
    /// <exception cref="StaleRowException">A colleague wrote it down first.</exception>
    public static async Task ArriveAsync(ModuleScope scope, IHomes homes, Guid person, Tenancy tenancy, string? uprn, Arrival arrival)
    {
        var (on, version) = (arrival.On, arrival.Version);
        await NotBeforeOfferAsync(scope, person, tenancy, on, "On");
        if (arrival.Before.Count > 0 && arrival.Earlier is null) throw new RuleBrokenException("Choose what becomes of the home they had.", "Earlier");
        var safe = Said(tenancy.SafeThere);
        var home = await homes.MovedInAsync(new NewHome(person, tenancy.Tenure, on) { Place = tenancy.Place, Uprn = uprn, SafeToVisit = safe, SafeToWrite = safe });
        await scope.Database.ExecuteOneAsync(TenancySql.Arrive, new { person, tenancy = tenancy.TenancyId, on, home, version });
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(tenancy.SafeThere), person, $"They moved in on {Effort.Day(on, scope.Today)}");
        foreach (var before in arrival.Before)
        {
            if (arrival.Earlier?.Reason() is { } reason) await EndAsync(scope, homes, person, before, new HowItEnded(on, reason, before.Version) { Field = "On", LeftFor = tenancy.TenancyId });
            else if (before.HomeId is { } kept) await homes.NotLeftAsync(person, kept);
        }
    }

    /// <exception cref="StaleRowException">A colleague saved first.</exception>
    public static async Task ChangeAsync(ModuleScope scope, IHomes homes, Guid person, Tenancy tenancy, TenancyInput input)
    {
        if (input.ExpectedEndOn < input.SignedOn) throw new RuleBrokenException(EndsFirst, "Input.ExpectedEndOn");
        DateOnly? movedInOn = tenancy.MovedInOn is null ? null : input.MovedInOn ?? throw new RuleBrokenException("Enter the day on which they moved in.", "Input.MovedInOn");
        if (input.SignedOn > movedInOn) throw new RuleBrokenException("They would have moved in before they signed. Check both days.", "Input.MovedInOn");
        if (movedInOn > tenancy.EndedOn) throw new RuleBrokenException("It would have ended before they moved in. Check the day.", "Input.MovedInOn");
        if (input.SignedOn > tenancy.EndedOn) throw new RuleBrokenException(EndedFirst, "Input.SignedOn");
        if (movedInOn is { } day && day != tenancy.MovedInOn) await NotBeforeOfferAsync(scope, person, tenancy, day, "Input.MovedInOn");
        var place = input.KeptPlace ?? throw new RuleBrokenException("Say where it is.", "Input.Place");
        await scope.Database.ExecuteOneAsync(TenancySql.Change, new
        {
            person, tenancy = tenancy.TenancyId, place, type = input.Type!.Value, landlordType = input.LandlordType!.Value, rentRoute = input.RentRoute!.Value,
            safeThere = input.SafeThere!.Value, signedOn = input.SignedOn, movedInOn, version = input.Version,
            expectedEndOn = input.ExpectedEndOn, owed = input.Owed, keyHeld = input.KeyHeld, animals = input.KeptAnimals,
        });
        if (movedInOn is { } on && tenancy.MovedInOn is { } was && on != was)
        {
            if (tenancy.HomeId is { } lived) await homes.MovedInOnAsync(person, lived, on);
            await LeftOnAsync(scope, homes, person, tenancy, was, on);
            var told = tenancy.SafeThere == SafeThere.Yes ? input.SafeThere.Value : tenancy.SafeThere;
            await scope.Timeline.WriteAsync(TenancyTimeline.Of(told), person, $"They moved in on {Effort.Day(on, scope.Today)}, and not on {Effort.Day(was, scope.Today)}");
        }

        if (tenancy.HomeId is { } home) await SayAsync(homes, person, home, tenancy, input, place);
        if (!tenancy.GoesOn || tenancy.IsPermanent == (input.Type != TenancyType.Licence) || await HomeSearch.SupportAsync(scope.Database, person) is not { } support) return;
        // by what right they live there says whether they still look for a home
        if (await HasHomeAsync(scope, person)) await scope.Work.FinishAsync(SearchWork.FindHome, person, support.TeamId);
        else await HomeSearch.LookAsync(scope, support, "They have a licence and no tenancy: look for a home of theirs");
    }

    /// <summary>The home is over, support is not: whoever leads it is asked to look for another, unless there is one already.</summary>
    /// <exception cref="StaleRowException">A colleague wrote it down first.</exception>
    public static async Task EndAsync(ModuleScope scope, IHomes homes, Guid person, Tenancy tenancy, HowItEnded ended)
    {
        var on = ended.On;
        if (on < (tenancy.MovedInOn ?? tenancy.SignedOn)) throw new RuleBrokenException(EndedFirst, ended.Field);
        if (!ended.WasOffered) await MistakenEnd.KeepAsync(scope, person, tenancy);
        await scope.Database.ExecuteOneAsync(TenancySql.End, new { person, tenancy = tenancy.TenancyId, on, ended.Reason, ended.Words, ended.LeftFor, ended.Version });
        if (tenancy.PropertyId is { } property) await Holding.EmptyAsync(scope, property, tenancy.TenancyId, on);
        if (tenancy.HomeId is { } home) await homes.LeftAsync(person, home, on);
        var support = await HomeSearch.SupportAsync(scope.Database, person);
        var hasAnother = await HasHomeAsync(scope, person);
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(tenancy.SafeThere), person, (support, hasAnother) switch
        {
            (null, _) => $"A tenancy ended on {Effort.Day(on, scope.Today)}",
            (_, true) => $"A tenancy ended on {Effort.Day(on, scope.Today)}. Support goes on, and they have another home",
            _ => $"A tenancy ended on {Effort.Day(on, scope.Today)}. Support goes on, and we look for another home",
        });
        await RefreshAsync(scope, person);
        if (support is not null && !hasAnother) await HomeSearch.LookAsync(scope, support, "A tenancy has ended: look for another home with them");
    }

    /// <summary>It has ended, and on another day, for another reason or otherwise than was written down. A day that is put right by hand is not that of a move any more.</summary>
    /// <exception cref="StaleRowException">A colleague changed it first.</exception>
    public static async Task ChangeEndAsync(ModuleScope scope, IHomes homes, Guid person, Tenancy tenancy, DateOnly on, EndReason reason, string? words, int version)
    {
        if (on < (tenancy.MovedInOn ?? tenancy.SignedOn)) throw new RuleBrokenException(EndedFirst, "Input.On");
        var was = tenancy.EndedOn!.Value;
        await scope.Database.ExecuteOneAsync(TenancySql.ChangeEnd, new { person, tenancy = tenancy.TenancyId, on, reason, words, leftFor = on == was ? tenancy.LeftFor : null, version });
        if (on != was) await MoveEndAsync(scope, homes, person, tenancy, was, on);
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(tenancy.SafeThere), person, on == was
            ? "What was written down of the end of a tenancy was put right"
            : $"A tenancy ended on {Effort.Day(on, scope.Today)}, and not on {Effort.Day(was, scope.Today)}");
    }

    /// <summary>It was written down for the wrong person: the home is free as it was before, and nothing counts that they lived there.</summary>
    /// <exception cref="StaleRowException">A colleague changed it first.</exception>
    public static async Task NeverTheirsAsync(ModuleScope scope, IHomes homes, Guid person, Tenancy tenancy, int version)
    {
        await scope.Database.ExecuteOneAsync(TenancySql.NeverTheirs, new
        {
            person, tenancy = tenancy.TenancyId, today = scope.Today, by = scope.Worker.Name, version,
        });
        if (tenancy.PropertyId is { } property) await Holding.FreeAsync(scope, property, tenancy.TenancyId);
        if (tenancy.HomeId is { } home) await homes.NeverTheirsAsync(person, home);
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(tenancy.SafeThere), person, "A home was written down for them by mistake: it was never theirs");
        await RefreshAsync(scope, person);
        if (!tenancy.GoesOn || await HomeSearch.SupportAsync(scope.Database, person) is not { } support || await HasHomeAsync(scope, person)) return;
        await HomeSearch.LookAsync(scope, support, "A home was written down for them by mistake: look for one with them");
    }

    /// <summary>It has not ended after all. A home that somebody else was offered meanwhile is not taken from them.</summary>
    /// <exception cref="StaleRowException">A colleague wrote it down first.</exception>
    public static async Task TakeBackEndAsync(ModuleScope scope, IHomes homes, Guid person, Tenancy tenancy, int version)
    {
        var support = await HomeSearch.SupportAsync(scope.Database, person);
        if (tenancy.PropertyId is { } property) await Holding.TakeBackAsync(scope, property, tenancy.TenancyId, support ?? new() { TeamId = scope.Worker.TeamId, TeamName = scope.Worker.TeamName });
        await scope.Database.ExecuteOneAsync(TenancySql.TakeBackEnd, new { person, tenancy = tenancy.TenancyId, version });
        if (tenancy.HomeId is { } home) await homes.NotLeftAsync(person, home);
        await scope.Timeline.WriteAsync(TenancyTimeline.Of(tenancy.SafeThere), person, "That a tenancy had ended was a mistake: it goes on");
        if (support is null) return;
        if (tenancy.IsPermanent) await scope.Work.FinishAsync(SearchWork.FindHome, person, support.TeamId);
        await RefreshAsync(scope, person);
    }

    public static async Task<Tenancy?> FindAsync(ModuleScope scope, Guid person, Guid tenancy) =>
        await scope.Database.OneAsync<Tenancy>(TenancySql.One, new { person, tenancy }) is { } found && found.MayBeSeen(scope.Worker) ? found : null;

    /// <summary>Whether they have signed for a permanent home that goes on.</summary>
    public static async Task<bool> HasHomeAsync(ModuleScope scope, Guid person) =>
        (await scope.Database.ManyAsync<Tenancy>(TenancySql.Of, new { person })).Any(one => one.GoesOn && one.IsPermanent);

    private static async Task RefreshAsync(ModuleScope scope, Guid person)
    {
        await CheckWork.RefreshAsync(scope, person);
        await NoticeWork.RefreshAsync(scope, person);
    }

    /// <summary>What the record says as well of the home is not said there otherwise.</summary>
    private static async Task SayAsync(IHomes homes, Guid person, Guid home, Tenancy was, TenancyInput input, string place)
    {
        var now = was with { Type = input.Type!.Value, LandlordType = input.LandlordType!.Value, SafeThere = input.SafeThere!.Value };
        if (now.SafeThere != was.SafeThere) await homes.SayWhetherSafeAsync(person, home, Said(now.SafeThere), Said(now.SafeThere));
        if (place != was.Place) await homes.SayPlaceAsync(person, home, was.Place, place);
        if (now.Tenure != was.Tenure) await homes.SayTenureAsync(person, home, now.Tenure);
    }

    private static bool? Said(SafeThere safe) => safe switch
    {
        SafeThere.Yes => true,
        SafeThere.No => false,
        _ => null,
    };

    /// <summary>Where they moved in on another day, they left the homes before on that day as well.</summary>
    private static async Task LeftOnAsync(ModuleScope scope, IHomes homes, Guid person, Tenancy tenancy, DateOnly was, DateOnly on)
    {
        await scope.Database.ExecuteAsync(TenancySql.LeftOn, new { person, tenancy = tenancy.TenancyId, on });
        var left = (await scope.Database.ManyAsync<Tenancy>(TenancySql.Of, new { person })).Where(one => one.LeftFor == tenancy.TenancyId).ToList();
        if (left.Any(one => on < (one.MovedInOn ?? one.SignedOn))) throw new RuleBrokenException("The home that they left for this one would have ended before it began. Check the day.", "Input.MovedInOn");
        foreach (var one in left)
        {
            await MoveEndAsync(scope, homes, person, one, was, on);
            await scope.Timeline.WriteAsync(TenancyTimeline.Of(one.SafeThere), person, $"A tenancy ended on {Effort.Day(on, scope.Today)}, and not on {Effort.Day(was, scope.Today)}");
        }
    }

    // the record and the home on the team's list end with the tenancy
    private static async Task MoveEndAsync(ModuleScope scope, IHomes homes, Guid person, Tenancy tenancy, DateOnly was, DateOnly on)
    {
        if (tenancy.HomeId is { } home) await homes.LeftOnAsync(person, home, on);
        if (tenancy.PropertyId is { } property) await Holding.EmptySinceAsync(scope, property, was, on);
    }

    private static async Task NotBeforeOfferAsync(ModuleScope scope, Guid person, Tenancy tenancy, DateOnly on, string field)
    {
        if (tenancy.PropertyId is not { } property) return;
        var offers = (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, new { person })).Where(offer => offer.PropertyId == property && offer.State == OfferState.MovedInto);
        if (offers.Min(offer => (DateOnly?)offer.OfferedOn) is { } offered && on < offered)
        {
            throw new RuleBrokenException($"They would have moved in before this home was offered to them, on {Effort.Day(offered, scope.Today)}. Check the day.", field);
        }
    }
}
