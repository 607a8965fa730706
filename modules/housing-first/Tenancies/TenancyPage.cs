using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Tenancies;

/// <summary>
/// A page that writes down one thing of a tenancy. Whoever had it open while a colleague was quicker is told what the colleague did, keeps what they typed, and can send it again where it is
/// still to be written down.
/// </summary>
public abstract class TenancyPage(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private const string Mistaken = "A colleague has written down that this home was never theirs, and it stays so. If it is theirs after all, write it down anew.";
    private const string Changed = "A colleague has changed this tenancy since you opened the page. Nothing that you typed is lost: look at how it stands now, and send it again if it is so.";
    private const string JustNow = "A colleague has changed this tenancy just now. Nothing that you typed is lost: send it again.";

    public CurrentPerson Person => person;

    public CurrentWorker Worker => scope.Worker;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>How it stands now.</summary>
    public string Stands => $"{Tenancy.Type.InWords()}. {Tenancy.WhenInWords(scope.Today)}.";

    internal Tenancy Tenancy { get; private set; } = new();

    /// <summary>What a colleague wrote and what this worker typed, where the colleague was quicker.</summary>
    internal IReadOnlyList<Difference> Both { get; private set; } = [];

    private protected ModuleScope Scope => scope;

    /// <summary>Whether there is something to write down as the tenancy stands now.</summary>
    private protected abstract bool IsAsked { get; }

    /// <summary>What is said where a colleague was quicker and nothing is left to write down.</summary>
    private protected virtual string WasQuicker => "A colleague has changed this tenancy since you opened the page. Look at it again first.";

    public virtual async Task<bool> LoadAsync()
    {
        var tenancy = await KeepTenancy.FindAsync(scope, person.Id, TenancyId);
        Tenancy = tenancy ?? Tenancy;
        return tenancy is not null && (IsAsked || HttpMethods.IsPost(Request.Method));
    }

    public virtual void OnGet() => Version = Tenancy.Version;

    /// <summary>What a colleague wrote of the same, beside what this worker typed; none where they wrote something else.</summary>
    private protected virtual IReadOnlyList<Difference> Compare() => [];

    /// <summary>Writes it down and goes on.</summary>
    private protected async Task<IActionResult> SaveAsync(Func<Task> write, string next)
    {
        if (!IsAsked || Version != Tenancy.Version) return Second();
        try
        {
            await scope.Support.HoldAsync(person.Id);
            await write();
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException(JustNow);
        }

        return LocalRedirect(next);
    }

    private PageResult Second()
    {
        Both = Compare();
        Version = Tenancy.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", IsAsked ? Both.Count > 0 ? Difference.Message : Changed : Tenancy.WasNeverTheirs ? Mistaken : WasQuicker);
        return Page();
    }
}
