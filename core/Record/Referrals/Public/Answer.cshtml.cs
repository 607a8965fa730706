using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Platform.Record.Referrals.Public;

/// <summary>Whoever sent a referral reads what came of it. A code that is nobody's gets one answer, whatever is wrong with it.</summary>
[AllowAnonymous, RequestSizeLimit(LargestForm)]
public sealed class AnswerModel(Answers answers, PublicDoor door) : PageModel
{
    private const int LargestForm = 16 * 1024;

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    internal Answered? Found { get; private set; }

    [NonHandler]
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => door.PassAsync(this, context, next);

    public async Task<IActionResult> OnPostAsync()
    {
        Found = await answers.ByCodeAsync(Input.Code!);
        if (Found is null) ModelState.AddModelError("Input.Code", "This code is not one of ours. Check it sign by sign; capitals and dashes do not matter.");
        return Page();
    }
}

public sealed record CodeInput
{
    [Display(Name = "Your code"), Required(ErrorMessage = "Enter your code. It has 20 letters and digits.")]
    [StringLength(60, ErrorMessage = "Your code has 20 letters and digits.")]
    public string? Code { get; init; }
}
