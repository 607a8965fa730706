using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Files.One;

[Requires(FilePermissions.Add)]
public sealed class RemoveModel(PersonFiles files, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "fileId")]
    public Guid FileId { get; set; }

    [BindProperty, Display(Name = "Why is it removed?"), Required(ErrorMessage = "Say why it is removed.")]
    [StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Reason { get; set; }

    internal FileRow Kept { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var file = await files.RowAsync(person.Id, FileId);
        Kept = file ?? Kept;
        return file is not null && files.MayRemove(file);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await files.RemoveAsync(person.Id, Kept, Reason!);
        }
        catch (StaleRowException)
        {
            throw new RuleBrokenException("A colleague has just removed it.");
        }

        return LocalRedirect($"/people/{person.Id}/files");
    }
}
