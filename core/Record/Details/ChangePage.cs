using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Record.Details;

/// <summary>
/// A page that changes one thing of a person's. Where a colleague saves first, both keep their words: the page shows what stands now beside what was typed, keeps what was
/// typed in the form, and saves it over what stands only when it is sent again.
/// </summary>
public abstract class ChangePage<TInput> : PageModel, ILoadsPage
    where TInput : class, IVersioned, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>Both versions, when somebody else saved first.</summary>
    internal Conflict? Conflict { get; private set; }

    /// <summary>Where it leads once it is saved, and where whoever leaves the record as it is goes.</summary>
    public abstract string Back { get; }

    /// <summary>Reads what is changed as it stands now.</summary>
    public abstract Task<bool> LoadAsync();

    public IActionResult OnGet()
    {
        if (IsOver) return LocalRedirect(Back);
        Input = OnRecord();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await SaveAsync();
            return LocalRedirect(Back);
        }
        catch (StaleRowException)
        {
            return await LoadAsync() ? ShowBoth() : NotFound();
        }
    }

    /// <summary>Whether there is nothing to change any more: the page leads back, and a form that was open before is told so by the act.</summary>
    private protected virtual bool IsOver => false;

    /// <summary>What stands on the record, as the form holds it.</summary>
    private protected abstract TInput OnRecord();

    /// <summary>Question by question, what stands on the record and what was typed.</summary>
    private protected abstract IReadOnlyList<Difference> Compare(TInput theirs);

    /// <exception cref="StaleRowException">Somebody else saved first.</exception>
    private protected abstract Task SaveAsync();

    private PageResult ShowBoth()
    {
        var theirs = OnRecord();
        Conflict = new Conflict(Back, Compare(theirs));
        Input.Version = theirs.Version;
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
        ModelState.AddModelError("", Conflict.Message);
        return Page();
    }
}
