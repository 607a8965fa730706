using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Audit;
using Platform.Host.Keys;
using Platform.Host.SecondFactors;
using Platform.Host.Sessions;
using Platform.Host.SignIn;
using Platform.Host.SingleSignOn;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Host.Workers;

[AllowAnonymous]
internal sealed class AcceptInviteModel(
    IDatabase database, UserManager<Worker> workers, FactorKeeping factors, BrowserSession sessions, DoorAudit door, SingleSignOnSection provider, TimeProvider clock)
    : PageModel, ILoadsPage
{
    [FromRoute(Name = "token")]
    public string Link { get; init; } = "";

    [BindProperty]
    public AcceptInviteInput Input { get; set; } = new();

    public Invite? Invite { get; private set; }

    public SingleSignOnSection Provider => provider;

    public string ByProvider => $"{SingleSignOnSetup.Path}{QueryString.Create("invite", Link)}";

    public async Task<bool> LoadAsync()
    {
        Invite = await database.OneAsync<Invite>(InviteSql.Find, new { hash = Token.Hash(Link), now = Now });
        Response.StatusCode = Invite is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return true;
    }

    public void OnGet() => Input = new() { Name = Invite?.Name };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Invite is null || !provider.LocalAccounts)
        {
            return Page();
        }

        // throws where somebody else has just used it
        await database.ExecuteOneAsync(InviteSql.Use, new { invite = Invite.InviteId, now = Now });
        var worker = await workers.FindByEmailAsync(Invite.Email) ?? new Worker { WorkerId = Ids.New(), TeamId = Invite.TeamId, Email = Invite.Email };
        if (worker.DisabledAt is not null)
        {
            ModelState.AddModelError("", "This account is switched off. Ask an administrator to switch it on first");
            return Page();
        }

        await UsedInvites.CloseAsync(database, Invite.Email, Now);
        var isNew = worker.Version == 0;
        var saved = await SaveAsync(worker, isNew);
        if (!saved.Succeeded)
        {
            saved.Errors.ToList().ForEach(error => ModelState.AddModelError("Input.Password", error.Description));
            return Page();
        }

        await factors.ForgetAsync(worker.WorkerId);
        await database.ExecuteAsync(IdentitySql.Forget, new { worker = worker.WorkerId });
        foreach (var held in isNew ? Invite.Held : [])
        {
            await database.ExecuteAsync(WorkerSql.AddRole, new { worker = worker.WorkerId, module = held.Module, role = held.Role });
        }

        await door.WriteAsync(database, AuditAction.WorkerJoin, worker.WorkerId);
        await sessions.BeginAsync(HttpContext, worker);
        return LocalRedirect("/");
    }

    // somebody who has an account already keeps team and roles and chooses a new password, which ends their other sessions; the second factor they set up anew
    private Task<IdentityResult> SaveAsync(Worker worker, bool isNew)
    {
        (worker.Name, worker.PasswordHash) = (Input.Name!.Trim(), null);
        return isNew ? workers.CreateAsync(worker, Input.Password!) : workers.AddPasswordAsync(worker, Input.Password!);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

internal sealed record AcceptInviteInput
{
    [Display(Name = "Your name, as colleagues know you")]
    [Required(ErrorMessage = "Enter the name your colleagues know you by")]
    [StringLength(100, ErrorMessage = "Your name must be 100 characters or fewer")]
    public string? Name { get; init; }

    [Display(Name = "Choose a password")]
    [Required(ErrorMessage = "Choose a password")]
    [StringLength(Passwords.Longest, MinimumLength = Passwords.Shortest, ErrorMessage = "Your password must be between 12 and 256 characters")]
    public string? Password { get; init; }
}
