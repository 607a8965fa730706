using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Details;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Needs;

[Requires(NeedPermissions.Say)]
[Asks(CoreTopic.Homelessness), Asks(CoreTopic.SubstanceUse), Asks(CoreTopic.MentalHealth), Asks(CoreTopic.DomesticAbuse), Asks(CoreTopic.CriminalJustice)]
public sealed class SayModel(SayNeeds needs, CurrentPerson person) : PageModel, ILoadsPage
{
    private IReadOnlyList<DisadvantageRow> _now = [];

    public CurrentPerson Person => person;

    [BindProperty]
    public NeedsInput Input { get; set; } = new();

    /// <summary>Both versions, when somebody else wrote down something else first.</summary>
    internal Conflict? Conflict { get; private set; }

    /// <summary>"Said 3 May 2026, a colleague thinks so"; null where nothing is written down.</summary>
    public string? SaidOf(Disadvantage kind) => _now.FirstOrDefault(row => row.Kind == kind) is { Version: > 0 } row
        ? $"Said {Saying.InWords(row.NotedOn, row.SaidBy, row.SaidWho, row.RecordedBy)}" : null;

    public async Task<bool> LoadAsync()
    {
        _now = await needs.OfAsync(person.Id);
        return _now.Count > 0;
    }

    public void OnGet() => Input = new NeedsInput { Lines = [.. _now.Select(LineOf)] };

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await needs.RunAsync(person.Id, Input);
            return LocalRedirect($"/people/{person.Id}/needs");
        }
        catch (StaleRowException)
        {
            await LoadAsync();
            ShowBoth();
            return Page();
        }
    }

    private static NeedLine LineOf(DisadvantageRow row) => new() { Kind = row.Kind, State = row.State, Was = row.State, Version = row.Version };

    // what was touched stays as it was typed; what was not becomes what stands now
    private void ShowBoth()
    {
        var typed = Input.Lines.ToDictionary(line => line.Kind);
        Conflict = new Conflict($"/people/{person.Id}/needs",
        [
            .. _now.Where(row => typed.TryGetValue(row.Kind, out var line) && line.Changed)
                .Select(row => new Difference(row.Kind.InWords(), row.State.Sentence(), typed[row.Kind].State.Sentence())),
        ]);
        Input = Input with
        {
            Lines = [.. _now.Select(row => typed.TryGetValue(row.Kind, out var line) && line.Changed ? LineOf(row) with { State = line.State } : LineOf(row))],
        };
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Input.Lines", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        ModelState.AddModelError("", Details.Conflict.Message);
    }
}
