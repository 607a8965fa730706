using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.MyDay;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;

namespace Platform.Record.Drafts;

/// <summary>One draft without its form, for whoever typed it: where its page does not open any more the words are not lost, and can be thrown away.</summary>
[Requires(MyDayPermissions.Drafts), Audited(Look.View), NoDraft]
public sealed class OneModel(DraftBox box) : PageModel, ILoadsPage
{
    [BindProperty(SupportsGet = true, Name = "draftId")]
    public Guid DraftId { get; set; }

    internal MyDraft Draft { get; private set; } = new();

    internal IReadOnlyList<DraftWords> Typed { get; private set; } = [];

    internal string Saved => box.Saved(Draft.SavedAt);

    public async Task<bool> LoadAsync()
    {
        // what stood in a form may be of any kind: it is read again while the own team supports them, or did until they died
        if (await box.FindAsync(DraftId, isRead: HttpMethods.IsGet(Request.Method)) is not { } draft) return false;
        (Draft, Typed) = (draft, DraftWords.Of(draft.Fields));
        return true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await box.ForgetAsync(DraftId);
        return LocalRedirect("/");
    }
}
