using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace HousingFirst.Search.Wishes;

[Requires(HousingFirstPermissions.Search)]
public sealed class EndWishModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "wishId")]
    public Guid WishId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Wish Wish { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var wish = (await HomeSearch.WishesAsync(scope, person)).FirstOrDefault(one => one.WishId == WishId);
        Wish = wish ?? Wish;
        return wish is not null;
    }

    public void OnGet() => Version = Wish.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        MustStand();
        try
        {
            await scope.Database.ExecuteOneAsync(SearchSql.Over, new { person = person.Id, wish = WishId, version = Version, today = scope.Today });
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            MustStand();
            Version = Wish.Version;
            return this.AsTyped(nameof(Version), "A colleague has changed who may see this since you opened the page. What stands now is here: look at it, and send it again.");
        }

        return LocalRedirect($"/housing-first/search/for-person/{person.Id}");
    }

    private void MustStand()
    {
        if (Wish.IsOver) throw new RuleBrokenException("A colleague has written this down already. It stands as no longer so.");
    }
}
