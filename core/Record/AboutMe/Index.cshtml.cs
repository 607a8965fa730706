using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.AboutMe;

[Requires(PeoplePermissions.ReadStory)]
public sealed class IndexModel(OwnPage own, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    private const int LineLength = 45;
    private const int LargePrintTakes = 2_000;

    public CurrentPerson Person => person;

    public bool MayWrite => worker.Can(PeoplePermissions.Ask);

    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    /// <summary>Whether there are so many words that only small print takes them all to one sheet.</summary>
    public bool IsFull => Said.Sum(said => said.Words.Length + (LineLength * said.Words.Count(c => c == '\n'))) > LargePrintTakes;

    internal IReadOnlyList<Said> Said { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        Said = await own.LatestAsync(person.Id);
        return true;
    }
}
