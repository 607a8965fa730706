using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.UI.NotificationBanner;

namespace UI.Tests.Pages.Sample;

public enum Way
{
    Phone,
    [Display(Name = "In person")] InPerson,
}

public sealed class FormModel : PageModel
{
    [BindProperty] public Answers Input { get; set; } = new();

    public string Hostile { get; } = Words.Hostile;

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        TempData[NotificationBannerTagHelper.Message] = $"Saved for {Input.Since:yyyy-MM-dd}";
        return RedirectToPage();
    }

    public sealed class Answers
    {
        [Required(ErrorMessage = "Enter the name they use"), StringLength(20, ErrorMessage = "The name must be 20 letters or fewer")]
        public string? Name { get; set; }

        public int? Tries { get; set; }

        [Required(ErrorMessage = "Choose how you met")]
        public Way? Way { get; set; }

        public List<Way> Offers { get; set; } = [];

        public string? Note { get; set; } = "first\nsecond";

        [Display(Name = "Start date")]
        public DateOnly? Since { get; set; }
    }
}

public static class Words
{
    public const string Hostile = "\"'><script>alert(1)</script><b>&amp;";
}
