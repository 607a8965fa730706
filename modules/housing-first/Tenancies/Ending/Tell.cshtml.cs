using HousingFirst.Search;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Ending;

[Requires(HousingFirstPermissions.EndTenancies)]
public sealed class TellModel(ModuleScope scope, IHomes homes, CurrentPerson person) : TenancyPage(scope, person)
{
    [BindProperty]
    public EndInput Input { get; set; } = new();

    public bool IsSupported { get; private set; }

    private protected override bool IsAsked => Tenancy.GoesOn;

    private protected override string WasQuicker => "A colleague has written down already that it ended. Both stand below: where yours is right, change the ending.";

    /// <summary>Whether something of an ending that was a mistake is filled in.</summary>
    public bool StoodThere => Tenancy.GoesOn && (Tenancy.KeptReasonFor(Person, Worker) is not null || Tenancy.KeptWordsFor(Person, Worker) is not null);

    public override async Task<bool> LoadAsync()
    {
        IsSupported = await HomeSearch.SupportAsync(Scope.Database, Person.Id) is not null;
        return await base.LoadAsync();
    }

    public override void OnGet()
    {
        base.OnGet();
        Input = EndInput.Again(Tenancy, Person, Worker, Scope.Today);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(EndAsync, $"/housing-first/tenancies/for-person/{Person.Id}");

    private protected override IReadOnlyList<Difference> Compare() => Input.Beside(Tenancy, Person, Worker, Scope.Today);

    private Task EndAsync() => KeepTenancy.EndAsync(Scope, homes, Person.Id, Tenancy, Input.On, Input.KeptReason(), Input.KeptWords, Version);
}
