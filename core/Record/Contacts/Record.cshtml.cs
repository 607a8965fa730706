using Platform.Sdk.Rules;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Notes;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Contacts;

[Requires(ContactPermissions.Record)]
public sealed class RecordModel(ContactLog log, GoodToKnow notes, CurrentPerson person, LocalArea area, TimeProvider clock) : PageModel, ILoadsPage
{
    private static readonly int[] NextTries = [0, 1, 2, 3, 7, 14, 28];

    private ContactEpisode _episode = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "support")]
    public Guid? Support { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    /// <summary>What is good to know before they are met.</summary>
    internal IReadOnlyList<NoteRow> GoodToKnow { get; private set; } = [];

    public string Back => From == "my-day" ? "/" : $"/people/{person.Id}";

    public IEnumerable<SelectListItem> NextTryDays =>
        from days in NextTries
        let day = area.Today(clock).AddDays(days)
        select new SelectListItem($"{NextTryWords(days)} ({day:ddd d MMM})", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public async Task<bool> LoadAsync()
    {
        var episode = await log.EpisodeAsync(person.Id, Support);
        _episode = episode ?? _episode;
        GoodToKnow = await notes.NowAsync(person.Id);
        return episode is not null;
    }

    public async Task OnGetAsync() => Input = new ContactInput
    {
        Method = await log.LastMethodAsync(person.Id), Result = ContactResult.Spoke,
    };

    public async Task<IActionResult> OnPostAsync()
    {
        if (person.HasDied) Before();
        var contact = Input.ToContact(area, clock);
        await log.RecordAsync(person.Id, _episode, contact);

        // after a try in vain the overview opens where another way stands, once there is reason for one
        return LocalRedirect(contact.TwoWay || From == "my-day" || person.HasDied ? Back : $"{Back}#another-way");
    }

    // somebody may have been writing while it was recorded that they died: nothing of it is lost, and nothing is tried next
    private void Before()
    {
        if (Input.HappenedOn is not { } day) throw new RuleBrokenException($"It has been recorded that this {area.Words.Person} {person.DiedInWords}. Say on which day this was.", "Input.HappenedOn");
        if (day > person.LastDay) throw new RuleBrokenException($"They {person.DiedInWords}. Choose that day or an earlier one.", "Input.HappenedOn");
        Input = Input with { NextTryOn = null };
    }

    private static string NextTryWords(int days) => days switch
    {
        0 => "Later today",
        1 => "Tomorrow",
        < 7 => $"In {days} days",
        7 => "In a week",
        _ => $"In {days / 7} weeks",
    };
}
