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

    /// <summary>Whether what was written of an ending that was a mistake was shown to this worker, as it stood at this version.</summary>
    [BindProperty]
    public bool WasOffered { get; set; }

    /// <summary>Whether what is filled in is still what was written of an ending that was a mistake.</summary>
    public bool StoodThere => Tenancy.GoesOn && EndInput.Again(Tenancy, Person, Worker, Scope.Today) is var stood
        && (stood.Reason is not null || stood.Words is not null) && (stood.Reason, stood.KeptWords) == (Input.Reason, Input.KeptWords);

    private bool MayBeOffered => Tenancy.GoesOn && Tenancy.KeptWordsFor(Person, Worker) is not null;

    public override async Task<bool> LoadAsync()
    {
        IsSupported = await HomeSearch.SupportAsync(Scope.Database, Person.Id) is not null;
        return await base.LoadAsync();
    }

    public override void OnGet()
    {
        base.OnGet();
        Input = EndInput.Again(Tenancy, Person, Worker, Scope.Today);
        WasOffered = MayBeOffered;
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(EndAsync, $"/housing-first/tenancies/for-person/{Person.Id}");

    private protected override IReadOnlyList<Difference> Compare()
    {
        // what stands beside what they typed is offered to them from now on
        WasOffered = MayBeOffered;
        ModelState.Remove(nameof(WasOffered));
        return Input.Beside(Tenancy, Person, Worker, Scope.Today);
    }

    private Task EndAsync() => KeepTenancy.EndAsync(
        Scope, homes, Person.Id, Tenancy, new HowItEnded(Input.On, Input.KeptReason(), Version) { Words = Input.KeptWords, WasOffered = WasOffered && MayBeOffered });
}
