using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;

namespace Platform.Host.SignIn;

[AllowAnonymous]
internal sealed class AcceptInviteModel(IDatabase database, UserManager<Worker> workers, Sessions sessions, TimeProvider clock)
    : PageModel, ILoadsPage
{
    [FromRoute]
    public string Token { get; init; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter the name your colleagues know you by")]
    [StringLength(100, ErrorMessage = "Your name must be 100 characters or fewer")]
    public string? Name { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose a password")]
    [StringLength(Passwords.Longest, MinimumLength = Passwords.Shortest, ErrorMessage = "Your password must be between 12 and 256 characters")]
    public string? Password { get; set; }

    public Invite? Invite { get; private set; }

    public async Task<bool> LoadAsync()
    {
        Invite = await database.OneAsync<Invite>(SignInSql.FindInvite, new { hash = Platform.Host.SignIn.Token.Hash(Token), now = Now });
        Response.StatusCode = Invite is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Invite is null)
        {
            return Page();
        }

        // throws where somebody else has just used it
        await database.ExecuteOneAsync(SignInSql.UseInvite, new { invite = Invite.InviteId, now = Now });
        var worker = await workers.FindByEmailAsync(Invite.Email) ?? new Worker { WorkerId = Ids.New(), TeamId = Invite.TeamId, Email = Invite.Email };
        var saved = await SaveAsync(worker);
        if (!saved.Succeeded)
        {
            saved.Errors.ToList().ForEach(error => ModelState.AddModelError(nameof(Password), error.Description));
            return Page();
        }

        await database.ExecuteAsync(SignInSql.AddRole, new { worker = worker.WorkerId, module = Invite.ModuleKey, role = Invite.Role });
        await sessions.BeginAsync(HttpContext, worker);
        return LocalRedirect("/");
    }

    // somebody who has an account already chooses a new password, which ends their other sessions
    private Task<IdentityResult> SaveAsync(Worker worker)
    {
        var isNew = worker.Version == 0;
        (worker.Name, worker.PasswordHash) = (Name!.Trim(), null);
        return isNew ? workers.CreateAsync(worker, Password!) : workers.AddPasswordAsync(worker, Password!);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
