using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Files.One;

/// <summary>Answers with the file, as a download under a name that says nothing of the person.</summary>
[Requires(FilePermissions.Read)]
public sealed class ReadModel(PersonFiles files, CurrentPerson person, LocalArea area) : PageModel, ILoadsPage
{
    private FileRow _file = new();
    private byte[] _content = [];

    [BindProperty(SupportsGet = true, Name = "fileId")]
    public Guid FileId { get; set; }

    public async Task<bool> LoadAsync()
    {
        if (await files.RowAsync(person.Id, FileId) is not { } file || await files.ReadAsync(person.Id, FileId) is not { } content) return false;
        (_file, _content) = (file, content);
        return true;
    }

    public IActionResult OnGet()
    {
        var (type, ending) = _file.FileType switch
        {
            FileType.Jpeg => ("image/jpeg", "jpg"),
            FileType.Png => ("image/png", "png"),
            _ => ("application/pdf", "pdf"),
        };
        return File(_content, type, $"file-{area.ToLocal(_file.AddedAt):yyyy-MM-dd-HHmm}.{ending}");
    }
}
