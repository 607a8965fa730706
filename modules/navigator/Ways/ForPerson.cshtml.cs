using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Navigator.Ways;

[Requires(NavigatorPermissions.ReadWays)]
public sealed class ForPersonModel(ModuleScope scope, NavigatorSettings settings, IOtherWays others, CurrentPerson person) : PageModel, ILoadsPage
{
    private const int MostContacts = 20;

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public bool MayStart => scope.Worker.Can(NavigatorPermissions.StartSupport);

    public bool MayRecord => scope.Worker.Can(NavigatorPermissions.RecordContact);

    public bool MayPlan => scope.Worker.Can(NavigatorPermissions.PlanWays);

    /// <summary>The support and what was done to reach the person; null when no navigator supports them now.</summary>
    public SomeoneToReach? Reach { get; private set; }

    /// <summary>What has been tried and what has not, as the record works it out; null where no navigator supports the person now.</summary>
    public OtherWays? OtherWays { get; private set; }

    internal IReadOnlyList<Way> Ways { get; private set; } = [];

    internal Page<ContactRow> Contacts { get; private set; } = new([], false);

    public async Task<bool> LoadAsync()
    {
        var of = new { person = person.Id };
        Ways = await scope.Database.ManyAsync<Way>(WaySql.OfPerson, of);
        Contacts = await scope.Database.PageAsync<ContactRow>(WaySql.Contacts, of, MostContacts);
        var tries = await scope.Database.ManyAsync<TryCard>(WaySql.Tries, of);
        if (await PlanWay.SupportAsync(scope.Database, person.Id) is { } support)
        {
            var mine = tries.Where(t => t.SupportId == support.SupportId);
            OtherWays = await others.OfAsync(person.Id, support.SupportId);
            Reach = SomeoneToReach.Of(support with { DisplayName = person.Name }, mine, scope.Area, Today, settings);
        }

        return true;
    }

    internal DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(scope.Area.ToLocal(utc));
}

internal sealed record ContactRow
{
    public Guid ContactId { get; init; }
    public ContactMethod Method { get; init; }
    public ContactResult Result { get; init; }
    public DateTime HappenedAt { get; init; }
    public string? WorkerName { get; init; }
}
