using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.AboutMe;

[Requires(PeoplePermissions.ReadStory)]
public sealed class EarlierModel(OwnPage own, CurrentPerson person) : PageModel, ILoadsPage
{
    internal const int Size = 20;

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "before")]
    public Guid? Before { get; set; }

    public Page<AnswerRow> Answers { get; private set; } = new([], false);

    public async Task<bool> LoadAsync()
    {
        Answers = await own.EveryAsync(person.Id, Before, Size);
        return true;
    }
}
