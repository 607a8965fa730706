using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Record;

namespace UI.Tests.Pages.Sample;

public sealed class UploadModel : PageModel
{
    [Display(Name = "Letter")] public ChosenFile? Letter { get; }
}
