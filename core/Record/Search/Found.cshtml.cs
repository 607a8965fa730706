using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.Record.Search;

[Requires(PeoplePermissions.Find)]
public sealed class FoundModel(Searches searches, IModules modules, CurrentWorker worker, Words words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "searchId")]
    public Guid SearchId { get; set; }

    public SearchInput Input { get; private set; } = new();

    public bool MayStart => worker.Can(PeoplePermissions.Start);

    internal Page<Match> Matches { get; private set; } = new([], false);

    public string Heading => (Matches.Rows.Count, Matches.More) switch
    {
        (0, _) => "Nobody found",
        (1, _) => words.In("1 {person} found"),
        (var shown, true) => $"The first {shown} {words.People} found",
        var (all, _) => $"{all} {words.People} found",
    };

    public async Task<IActionResult> OnGetAsync()
    {
        if (await searches.FindAsync(SearchId) is not { } terms)
        {
            return LocalRedirect("/people/search?ended=true");
        }

        Input = new SearchInput { Text = terms.Text, Born = terms.Born };
        Matches = await searches.RunAsync(terms);
        return Page();
    }

    public string NameOf(string moduleKey) => modules.Find(moduleKey)?.Support?.Name ?? moduleKey;
}
