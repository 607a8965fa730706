using FlexibleFund.Pots.Standing;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace FlexibleFund.Payments;

/// <summary>A page about one payment.</summary>
public abstract class PaymentPage(ModuleScope scope, CurrentPerson person) : PageModel, IShowsBoth
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "paymentId")]
    public Guid PaymentId { get; set; }

    /// <summary>The version that whoever types has seen; it travels in a hidden field.</summary>
    [BindProperty]
    public int Version { get; set; }

    internal Payment Payment { get; private set; } = new();

    /// <summary>What it was paid for.</summary>
    internal Request Asked { get; private set; } = new();

    /// <summary>Why this worker changes nothing here; null where nothing stands against it.</summary>
    public string? WhyNot => Apart.WhyNotLookAfter(Asked, scope.Worker, person);

    private protected ModuleScope Scope => scope;

    public async Task<bool> LoadAsync()
    {
        if (await scope.Database.OneAsync<Payment>(PaymentSql.One, new { person = person.Id, payment = PaymentId }) is not { } found) return false;
        Payment = found;
        await LoadAskedAsync();
        if (HttpContext.Request.Method == "GET") Version = found.Version;
        await LoadMoreAsync();
        return true;
    }

    /// <summary>Reads what the page needs besides.</summary>
    private protected virtual Task LoadMoreAsync() => Task.CompletedTask;

    private protected async Task<IActionResult> SaveAsync(Func<Task> act)
    {
        if (Version != Payment.Version) return await ShowBothAsync() ? Page() : NotFound();
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        // support that began or ended while the fund was off was told to nobody
        await KeepStanding.LookAsync(scope, person.Id);
        await LoadAskedAsync();
        await act();
        if (!person.IsOurs) await KeepStanding.LookAsync(scope, person.Id);
        return RedirectToPage("/Requests/Show", new { personId = person.Id, requestId = Payment.RequestId });
    }

    private async Task LoadAskedAsync() => Asked = (await scope.Database.OneAsync<Request>(RequestSql.One, new { person = person.Id, request = Payment.RequestId }))!;

    public async Task<bool> ShowBothAsync()
    {
        if (!await LoadAsync()) return false;
        Version = Payment.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", "Somebody else changed this while you were typing. What stands now is on this page, and what you typed as well. Send it again if it is still right.");
        return true;
    }
}
