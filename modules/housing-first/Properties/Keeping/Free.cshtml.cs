using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Rules;

namespace HousingFirst.Properties.Keeping;

/// <summary>For the one case in which no answer and no ending will ever free a home: the record of whoever held it is gone.</summary>
[Requires(HousingFirstPermissions.FreeProperties), NotAudited("Whether somebody holds a home; nobody is named")]
public sealed class FreeModel(ModuleScope scope) : PageModel, ILoadsPage
{
    public const string StillHeld = "Somebody holds this home, and their record is here. Write down the answer to the offer, or that the tenancy ended, and the home is free.";

    [BindProperty(SupportsGet = true, Name = "propertyId")]
    public Guid PropertyId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal Property Home { get; private set; } = new();

    /// <summary>Whether somebody whom the team supports holds it, or did until lately: their record is not gone.</summary>
    public bool IsHeldHere { get; private set; }

    /// <summary>The team that keeps it for somebody, where that is another than the lead's and somebody works there still: it sees whether the record is gone.</summary>
    public string? AskTeam { get; private set; }

    public async Task<bool> LoadAsync()
    {
        var home = await scope.Database.OneAsync<Property>(PropertySql.One, new { property = PropertyId });
        Home = home ?? Home;
        IsHeldHere = (await scope.Database.ManyAsync<Holder>(PropertySql.Holders, new { property = PropertyId })).Count > 0;
        AskTeam = IsHeldHere ? null : await Holding.AskTeamAsync(scope, Home);
        return home is not null && (home.IsHeld || HttpMethods.IsPost(Request.Method));
    }

    public void OnGet() => Version = Home.Version;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Home.IsHeld) throw new RuleBrokenException($"A colleague was first: nobody holds it any more. It is written down as {Home.State.InWords().ToLowerInvariant()}.");
        if (IsHeldHere) throw new RuleBrokenException(StillHeld);
        if (AskTeam is { } other) throw new RuleBrokenException(Holding.AskInWords(other));
        try
        {
            await scope.Database.ExecuteOneAsync(PropertySql.FreeWhoever, new { property = PropertyId, version = Version, today = scope.Today });
        }
        catch (StaleRowException)
        {
            if (!await LoadAsync()) return NotFound();
            Version = Home.Version;
            return this.AsTyped(nameof(Version), "A colleague has changed this home since you opened the page. What stands now is here: look at it, and send it again.");
        }

        return LocalRedirect($"/housing-first/properties/show/{PropertyId}");
    }
}
