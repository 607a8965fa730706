using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navigator.Barriers.Kinds;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Navigator.Barriers.One;

/// <summary>A page about one barrier: it reads it, and where somebody else changed it first it shows what stands now beside what was typed.</summary>
public abstract class BarrierPage(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    [BindProperty(SupportsGet = true, Name = "barrierId")]
    public Guid BarrierId { get; set; }

    /// <summary>The version that whoever types has seen; it travels in a hidden field.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Whether somebody else changed it while this was typed.</summary>
    public bool IsStale { get; private set; }

    public BarrierKinds Kinds => scope.Pack<BarrierKinds>();

    internal Barrier Barrier { get; private set; } = new();

    private protected ModuleScope Scope => scope;

    public async Task<bool> LoadAsync()
    {
        if (await KeepBarrier.FindAsync(scope, person.Id, BarrierId) is not { } found || !found.IsShownOf(person)) return false;
        Barrier = found;
        if (HttpContext.Request.Method == "GET") Version = found.Version;
        await LoadMoreAsync();
        return true;
    }

    /// <summary>Why nothing can be done here; null where it can.</summary>
    public virtual string? WhyNot => Barrier.IsOpen ? null : "This is settled already. If the same thing stands in the way again, write it down again.";

    /// <summary>Every text that was typed, under what it answers: to be copied from where nothing can be done any more.</summary>
    public virtual IReadOnlyList<(string Question, string? Words)> Typed => [];

    /// <summary>Whether somebody typed, whatever else was still to be chosen.</summary>
    public bool IsSent => HttpMethods.IsPost(Request.Method);

    /// <summary>Reads what the page shows besides.</summary>
    private protected virtual Task LoadMoreAsync() => Task.CompletedTask;

    /// <summary>Does what the form asks for and goes on to the barrier; or shows both versions.</summary>
    private protected async Task<IActionResult> SaveAsync(Func<Task> act)
    {
        try
        {
            if (Version != Barrier.Version || WhyNot is not null) return await ShowBothAsync();
            await act();
            return RedirectToPage("/Barriers/One/Show", new { personId = person.Id, barrierId = BarrierId });
        }
        catch (StaleRowException)
        {
            return await ShowBothAsync();
        }
    }

    private async Task<IActionResult> ShowBothAsync()
    {
        if (!await LoadAsync()) return NotFound();
        (IsStale, Version) = (true, Barrier.Version);
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", WhyNot is null
            ? "Somebody else changed this while you were typing. What stands now is on this page, and what you typed as well. Send it again if it is still right."
            : "Somebody else settled this while you were typing. What you typed is on this page, in case it is still needed.");
        return Page();
    }
}
