using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Ending;

[Requires(HousingFirstPermissions.EndTenancies)]
public sealed class ChangeModel(ModuleScope scope, IHomes homes, CurrentPerson person) : TenancyPage(scope, person)
{
    [BindProperty]
    public EndInput Input { get; set; } = new();

    private protected override bool IsAsked => Tenancy.MayGoOn;

    private protected override string WasQuicker => "A colleague has written down that it goes on. If it did end, write that down anew.";

    public override async Task<bool> LoadAsync() => await base.LoadAsync() && (!Tenancy.MayGoOn || Tenancy.TellsEnd(Person, Worker));

    public override void OnGet()
    {
        base.OnGet();
        Input = EndInput.Of(Tenancy);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(ChangeAsync, $"/housing-first/tenancies/show/{Person.Id}/{TenancyId}");

    private protected override IReadOnlyList<Difference> Compare() => Input.Beside(Tenancy, Person, Worker, Scope.Today);

    private Task ChangeAsync() => KeepTenancy.ChangeEndAsync(Scope, homes, Person.Id, Tenancy, Input.On, Input.KeptReason(), Input.KeptWords, Version);
}
