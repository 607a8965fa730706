using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Wishes;

/// <summary>What was shown to the wrong people is taken back from them. More may see it only where the person says it anew.</summary>
[Requires(HousingFirstPermissions.Search)]
public sealed class ChangeSeenModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "wishId")]
    public Guid WishId { get; set; }

    [BindProperty, Display(Name = "Besides those who support them, who may see it?"), Required(ErrorMessage = "Choose who may see it.")]
    public SeenBy? SeenBy { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Wish Wish { get; private set; } = new();

    public IEnumerable<SelectListItem> Fewer => Wish.Fewer.Select(fewer => new SelectListItem(scope.Area.Words.In(fewer.InWords()), $"{fewer}"));

    public async Task<bool> LoadAsync()
    {
        var wish = (await HomeSearch.WishesAsync(scope, person)).FirstOrDefault(one => one.WishId == WishId);
        Wish = wish ?? Wish;
        return wish is not null && (wish.Fewer.Count > 0 || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Version = Wish.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        MustBeFewer();
        try
        {
            await HomeSearch.NarrowAsync(scope, person.Id, Wish, SeenBy!.Value, Version);
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            MustBeFewer();
            Version = Wish.Version;
            return this.AsTyped(nameof(Version), "A colleague has changed who may see this since you opened the page. What stands now is here: look at it, and send it again.");
        }

        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }

    private void MustBeFewer()
    {
        if (Wish.IsOver) throw new RuleBrokenException("A colleague has written down that this is no longer so: nobody but those who support them sees it any more.");
        if (SeenBy != Wish.SeenBy && !Wish.Fewer.Contains(SeenBy!.Value)) throw new RuleBrokenException("More people would see it than now. Ask them, and write it down anew as they say it.", "SeenBy");
        if (SeenBy == Wish.SeenBy) throw new RuleBrokenException("This is who sees it now already.", "SeenBy");
    }
}
