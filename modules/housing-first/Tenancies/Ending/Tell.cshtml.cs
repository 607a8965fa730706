using HousingFirst.Properties;
using HousingFirst.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Tenancies.Ending;

[Requires(HousingFirstPermissions.EndTenancies)]
public sealed class TellModel(ModuleScope scope, IHomes homes, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    [BindProperty(SupportsGet = true, Name = "tenancyId")]
    public Guid TenancyId { get; set; }

    [BindProperty]
    public TellInput Input { get; set; } = new();

    public bool IsSupported { get; private set; }

    internal Tenancy Tenancy { get; private set; } = new();

    /// <summary>A death is recorded elsewhere, and ends it by itself; that it was never theirs is said on a page of its own.</summary>
    public static IEnumerable<SelectListItem> Reasons => Enum.GetValues<EndReason>().Where(reason => reason is not (EndReason.Died or EndReason.NotTheirs))
        .Select(reason => new SelectListItem(reason.InWords(), $"{reason}"));

    public async Task<bool> LoadAsync()
    {
        var tenancy = await KeepTenancy.FindAsync(scope, person.Id, TenancyId);
        Tenancy = tenancy ?? Tenancy;
        IsSupported = await HomeSearch.SupportAsync(scope.Database, person.Id) is not null;
        return tenancy is not null && (tenancy.GoesOn || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Input = new TellInput { On = scope.Today, Version = Tenancy.Version };

    public async Task<IActionResult> OnPostAsync()
    {
        Tenancy.MustGoOn(scope.Today);
        if (Input.Reason is EndReason.Died or EndReason.NotTheirs) throw new RuleBrokenException("Choose why it ended.", "Input.Reason");
        try
        {
            var words = string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim();
            await KeepTenancy.EndAsync(scope, homes, person.Id, Tenancy, Input.On, Input.Reason!.Value, words, Input.Version);
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            Tenancy.MustGoOn(scope.Today);
            Input = Input with { Version = Tenancy.Version };
            return this.AsTyped("Input.Version", "A colleague has changed this tenancy since you opened the page. What stands now is above what you typed: look at it, and send it again.");
        }

        return LocalRedirect($"/housing-first/tenancies/for-person/{person.Id}");
    }
}

public sealed record TellInput
{
    [Display(Name = "Until which day?"), WithinYears(Back = 60)]
    public DateOnly On { get; init; }

    [Display(Name = "Why did it end?"), Required(ErrorMessage = "Choose why it ended.")]
    public EndReason? Reason { get; init; }

    [Display(Name = "What there is to say about it"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    public int Version { get; init; }
}
