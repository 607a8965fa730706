using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace HousingFirst.Tenancies.Ending;

/// <summary>A page that puts right with one button what was written down of a tenancy. Whoever had it open while a colleague was quicker is told so.</summary>
public abstract class PutRightPage(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private const string Changed = "A colleague has changed this tenancy since you opened the page. Look at it again first.";
    private const string Mistaken = "A colleague has written down that this home was never theirs, and it stays so. If it is theirs after all, write it down anew.";

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Tenancy Tenancy { get; private set; } = new();

    private protected ModuleScope Scope => scope;

    /// <summary>Whether there is something to put right as the tenancy stands now.</summary>
    private protected abstract bool IsAsked { get; }

    public async Task<bool> LoadAsync()
    {
        var tenancy = await KeepTenancy.FindAsync(scope, person.Id, TenancyId);
        Tenancy = tenancy ?? Tenancy;
        return tenancy is not null && (IsAsked || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Version = Tenancy.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsAsked) throw new RuleBrokenException(Tenancy.WasNeverTheirs ? Mistaken : Changed);
        try
        {
            return LocalRedirect(await PutRightAsync());
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(Changed);
        }
    }

    /// <summary>Answers where to go on.</summary>
    private protected abstract Task<string> PutRightAsync();
}
