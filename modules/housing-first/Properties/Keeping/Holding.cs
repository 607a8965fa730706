using HousingFirst.Search;
using HousingFirst.Search.Offers;
using HousingFirst.Tenancies;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Properties.Keeping;

/// <summary>Keeps one home for one at a time. Whoever takes it does so before anything else in the transaction is written.</summary>
internal static class Holding
{
    /// <exception cref="RuleBrokenException">A colleague was first.</exception>
    public static async Task TakeAsync(ModuleScope scope, Guid property, Guid offer, SupportCard support)
    {
        await FreeToTakeAsync(scope, property, new("A colleague has just offered this home to somebody else, or it is no longer to be had. Choose another; nothing else you typed is lost.", "Input.PropertyId"));
        await HoldAsync(scope, property, offer, PropertyState.Offered, support);
    }

    /// <summary>That a tenancy had ended was a mistake: it holds the home again.</summary>
    /// <exception cref="RuleBrokenException">Somebody else has it, or it is no longer to be had.</exception>
    public static async Task TakeBackAsync(ModuleScope scope, Guid property, Guid tenancy, SupportCard? support)
    {
        await FreeToTakeAsync(scope, property, new("This home is kept for somebody else now, or was withdrawn. Look at the home's page; if they live somewhere else, write that home down instead."));
        await LetAsync(scope, property, tenancy, support);
    }

    /// <summary>Whoever it was kept for signs: from now on the tenancy holds it.</summary>
    /// <exception cref="RuleBrokenException">It is no longer kept for them.</exception>
    public static async Task TakeOverAsync(ModuleScope scope, Guid property, Guid offer)
    {
        try
        {
            await scope.Database.ExecuteOneAsync(PropertySql.TakeOver, new { property, holder = offer });
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("This home is no longer kept for them. Look at the home's page, or choose another.", "Input.OfferId");
        }
    }

    public static Task LetAsync(ModuleScope scope, Guid property, Guid tenancy, SupportCard? support) => HoldAsync(scope, property, tenancy, PropertyState.Let, support);

    /// <summary>Whether it was free still, and is kept for them again.</summary>
    public static async Task<bool> KeepAgainAsync(ModuleScope scope, Guid property, Guid offer, SupportCard? support) =>
        await scope.Database.ExecuteAsync(PropertySql.KeepAgain, new { property, holder = offer, today = scope.Today, team = support?.TeamId, teamName = support?.TeamName }) > 0;

    /// <summary>Somebody else may have it now; where it is kept for another already, nothing happens.</summary>
    public static Task FreeAsync(ModuleScope scope, Guid property, Guid holder) =>
        scope.Database.ExecuteAsync(PropertySql.Free, new { property, holder, today = scope.Today });

    /// <summary>Whoever lived there has left: it is empty since that day.</summary>
    public static Task EmptyAsync(ModuleScope scope, Guid property, Guid tenancy, DateOnly on) =>
        scope.Database.ExecuteAsync(PropertySql.Empty, new { property, holder = tenancy, on });

    /// <summary>They left on another day than was written down; what has become of the home since stays.</summary>
    public static Task EmptySinceAsync(ModuleScope scope, Guid property, DateOnly was, DateOnly on) =>
        scope.Database.ExecuteAsync(PropertySql.EmptySince, new { property, was, on });

    /// <summary>Whoever lived there has died, or their record is gone: nobody is offered it until somebody says where it is.</summary>
    public static Task LeaveBeAsync(ModuleScope scope, Guid property, Guid tenancy) =>
        scope.Database.ExecuteAsync(PropertySql.LeaveBe, new { property, holder = tenancy, today = scope.Today });

    /// <summary>Whether nobody else holds it, and they live there still.</summary>
    public static async Task<bool> AgainAsync(ModuleScope scope, Guid property, Guid tenancy, SupportCard? support) =>
        await scope.Database.ExecuteAsync(PropertySql.Again, new { property, holder = tenancy, today = scope.Today, team = support?.TeamId, teamName = support?.TeamName }) > 0;

    /// <summary>Whoever lives in a home is supported by this team now.</summary>
    public static async Task StartedAsync(SupportStarted started, ModuleScope scope)
    {
        if (started.Module != HousingFirstModule.Key || await HomeSearch.SupportAsync(scope.Database, started.Person) is not { } support) return;
        await scope.Database.ExecuteAsync(PropertySql.HeldBy, new { person = started.Person, team = support.TeamId, teamName = support.TeamName });
    }

    /// <summary>
    /// A record is erased, and nothing would tell of it afterwards: what was kept for them is free, and where they lived is offered to nobody until somebody says where it is.
    /// </summary>
    public static async Task ErasingAsync(PersonErasing erasing, ModuleScope scope)
    {
        var of = new { person = erasing.Person };
        foreach (var offer in (await scope.Database.ManyAsync<Offer>(SearchSql.Offers, of)).Where(offer => offer.IsKept)) await FreeAsync(scope, offer.PropertyId, offer.OfferId);
        foreach (var tenancy in (await scope.Database.ManyAsync<Tenancy>(TenancySql.Of, of)).Where(tenancy => tenancy.GoesOn))
        {
            if (tenancy.PropertyId is { } property) await LeaveBeAsync(scope, property, tenancy.TenancyId);
        }
    }

    /// <summary>Which other team to ask for whom a home is kept; null where it is the worker's own, or not known, or nobody works there any more.</summary>
    public static async Task<string?> AskTeamAsync(ModuleScope scope, Property home) =>
        home is { IsHeld: true, HolderTeamId: { } team } && team != scope.Worker.TeamId && await scope.Database.OneAsync<int>(PropertySql.InTeam, new { team }) > 0 ? home.HolderTeam : null;

    public static string AskInWords(string team) => $"Ask {team}, who keep it for somebody: they write down the answer or the ending, and their lead frees it where the record is gone.";

    private static async Task FreeToTakeAsync(ModuleScope scope, Guid property, RuleBrokenException otherwise)
    {
        try
        {
            await scope.Database.ExecuteOneAsync(PropertySql.Take, new { property });
        }
        catch (StaleRowException)
        {
            throw otherwise;
        }
    }

    private static Task HoldAsync(ModuleScope scope, Guid property, Guid holder, PropertyState state, SupportCard? support) =>
        scope.Database.ExecuteOneAsync(PropertySql.Hold, new { property, holder, state, today = scope.Today, team = support?.TeamId, teamName = support?.TeamName });
}
