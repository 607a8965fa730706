using FlexibleFund.Pots.Standing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace FlexibleFund.Requests;

/// <summary>A page about one request: it reads it, and where somebody else changed it first it shows what stands now beside what was typed.</summary>
public abstract class RequestPage(ModuleScope scope, CurrentPerson person) : PageModel, IShowsBoth
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "requestId")]
    public Guid RequestId { get; set; }

    /// <summary>The version that whoever types has seen; it travels in a hidden field.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Whether somebody else changed it while this was typed.</summary>
    public bool IsStale { get; private set; }

    internal Request Asked { get; private set; } = new();

    internal IReadOnlyList<Opinion> Opinions { get; private set; } = [];

    private protected ModuleScope Scope => scope;

    public async Task<bool> LoadAsync()
    {
        var of = new { person = person.Id, request = RequestId };
        if (await scope.Database.OneAsync<Request>(RequestSql.One, of) is not { } found) return false;
        (Asked, Opinions) = (found, await scope.Database.ManyAsync<Opinion>(RequestSql.Opinions, of));
        if (HttpContext.Request.Method == "GET") Version = found.Version;
        await LoadMoreAsync();
        return true;
    }

    /// <summary>Reads what the page shows besides.</summary>
    private protected virtual Task LoadMoreAsync() => Task.CompletedTask;

    /// <summary>Does what the form asks for and goes on to the request; or shows both versions.</summary>
    private protected async Task<IActionResult> SaveAsync(Func<Task> act)
    {
        if (Version != Asked.Version) return await ShowBothAsync() ? Page() : NotFound();
        // support that began or ended while the fund was off was told to nobody
        await KeepStanding.LookAsync(scope, person.Id);
        await act();
        if (!person.IsOurs) await KeepStanding.LookAsync(scope, person.Id);
        return RedirectToPage("/Requests/Show", new { personId = person.Id, requestId = RequestId });
    }

    public async Task<bool> ShowBothAsync()
    {
        if (!await LoadAsync()) return false;
        (IsStale, Version) = (true, Asked.Version);
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", "Somebody else changed this while you were typing. What stands now is on this page, and what you typed as well. Send it again if it is still right.");
        return true;
    }
}
