using HousingFirst.Properties;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Tenancies.Arriving;

[Requires(HousingFirstPermissions.KeepTenancies)]
public sealed class ArriveModel(ModuleScope scope, IHomes homes, CurrentPerson person) : TenancyPage(scope, person)
{
    [BindProperty, Display(Name = "Moved in on"), WithinYears(Back = 60)]
    public DateOnly On { get; set; }

    [BindProperty, Display(Name = "What becomes of the home they had?")]
    public EarlierHome? Earlier { get; set; }

    /// <summary>Homes that they live in until now.</summary>
    internal IReadOnlyList<Tenancy> Before { get; private set; } = [];

    private protected override bool IsAsked => Tenancy is { MovedInOn: null, EndedOn: null };

    private protected override string WasQuicker => Tenancy is { GoesOn: true, MovedInOn: { } on }
        ? $"A colleague has written down already that they moved in, on {Effort.Day(on, Scope.Today)}. If that is the wrong day, change the tenancy."
        : "A colleague has written down that this tenancy is over. If it goes on, take the ending back first.";

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        var all = await Scope.Database.ManyAsync<Tenancy>(TenancySql.Of, new { person = Person.Id });
        Before = [.. all.Where(one => one is { GoesOn: true, MovedInOn: not null } && one.TenancyId != TenancyId)];
        return true;
    }

    public override void OnGet()
    {
        base.OnGet();
        On = Scope.Today;
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(ArriveAsync, $"/housing-first/tenancies/show/{Person.Id}/{TenancyId}");

    private async Task ArriveAsync()
    {
        if (On < Tenancy.SignedOn) throw new RuleBrokenException("They would have moved in before they signed. Check both days.", "On");
        var property = Tenancy.PropertyId is { } id ? await Scope.Database.OneAsync<Property>(PropertySql.One, new { property = id }) : null;
        await KeepTenancy.ArriveAsync(Scope, homes, Person.Id, Tenancy, property?.UprnAt(Tenancy.Place), new Arrival(On, Version, Earlier, Before));
    }
}
