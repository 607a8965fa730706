using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Record.Search.Matches;
using Platform.Record.Unseen;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;

namespace Platform.Record.Search;

[NoDraft, Requires(PeoplePermissions.Find), Audited(Look.Search)]
public sealed class FoundModel(Searches searches, CurrentWorker worker, LocalArea area, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "searchId")]
    public Guid SearchId { get; set; }

    public SearchInput Input { get; private set; } = new();

    /// <summary>Whether it says enough to ask whether somebody else knows them.</summary>
    public bool MayMeanOne { get; private set; }

    public bool MayStart => worker.Can(PeoplePermissions.Start);

    internal FoundPeople Matches { get; private set; } = FoundPeople.Nobody;

    public string Heading => (Matches.Same.Count, Matches.More) switch
    {
        (0, _) when Matches.Alike.Count > 0 => "Nobody by exactly this name",
        (0, _) => "Nobody found",
        (1, _) => words.In($"1 {{person}} {How}"),
        (var shown, true) => $"The first {shown} {words.People} {How}",
        var (all, _) => $"{all} {words.People} {How}",
    };

    /// <summary>Whether they were looked for by nothing but the day they were born.</summary>
    public bool ByBirth => string.IsNullOrWhiteSpace(Input.Text);

    private string How => ByBirth ? "born on that day" : "found";

    public string AlikeHeading => Matches.Alike.Count == 1
        ? words.In("1 {person} with a similar name")
        : $"{Matches.Alike.Count} {words.People} with a similar name";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await searches.FindAsync(SearchId) is not { } terms)
        {
            return LocalRedirect("/people/search?ended=true");
        }

        Input = new SearchInput { Text = terms.Text, Born = terms.Born };
        Matches = await searches.RunAsync(terms);
        MayMeanOne = worker.Can(UnseenPermissions.Find) && UnseenPeople.MayMeanOne(terms, area.Today(clock));
        return Page();
    }
}
