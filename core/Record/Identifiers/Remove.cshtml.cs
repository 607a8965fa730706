using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Identifiers;

[Requires(PeoplePermissions.Edit)]
public sealed class RemoveModel(IDatabase database, ITimeline timeline, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "identifierId")]
    public Guid IdentifierId { get; set; }

    internal IdentifierRow Row { get; private set; } = new();

    public async Task<bool> LoadAsync()
    {
        var row = await database.OneAsync<IdentifierRow>(IdentifierSql.One, new { person = person.Id, identifier = IdentifierId });
        Row = row ?? Row;
        return row is not null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await database.ExecuteOneAsync(IdentifierSql.Remove, new { person = person.Id, identifier = IdentifierId });
        await timeline.WriteAsync(PeopleTimeline.Changed, person.Id, $"Removed: {Row.Kind.InWords()}");
        return LocalRedirect($"/people/{person.Id}");
    }
}
