using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Identifiers;

[Requires(PeoplePermissions.Edit)]
public sealed class AddModel(IDatabase database, ITimeline timeline, CurrentPerson person, TimeProvider clock) : PageModel
{
    public static IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<IdentifierKind>().Select(kind => new SelectListItem(kind.InWords(), $"{kind}"));

    public CurrentPerson Person => person;

    [BindProperty]
    public IdentifierInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var (kind, read) = (Input.Kind!.Value, Input.Kind.Value.Read(Input.Value!));
        if (!read.IsRead)
        {
            throw new RuleBrokenException(read.Reason, "Input.Value");
        }

        try
        {
            await database.ExecuteAsync(IdentifierSql.Add, new
            {
                identifier = Ids.New(), person = person.Id, kind, value = read.Value, verified = Input.Verified, now = clock.GetUtcNow().UtcDateTime,
            });
        }
        catch (DuplicateRowException)
        {
            throw new RuleBrokenException("This is on the record already. Go back to the record, or enter another.", "Input.Value");
        }

        await timeline.WriteAsync(PeopleTimeline.Changed, person.Id, $"Added: {kind.InWords()}");
        return LocalRedirect($"/people/{person.Id}");
    }
}

public sealed record IdentifierInput
{
    [Display(Name = "What is it?"), Required(ErrorMessage = "Choose what it is.")]
    public IdentifierKind? Kind { get; init; }

    [Display(Name = "The number or reference"), Required(ErrorMessage = "Enter the number or reference.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Value { get; init; }

    public bool Verified { get; init; }
}
