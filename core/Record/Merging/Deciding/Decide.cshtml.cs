using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Merging.Comparing;
using Platform.Record.Merging.Proposing;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Merging.Deciding;

/// <summary>Somebody else than who proposed it looks at both records and decides.</summary>
[Requires(MergePermissions.Review), StepUp]
public sealed class DecideModel(Twins twins, SideBySide compare, Gains gains, ProposeMerge merges, MergeRecords merge, CurrentPerson person, AuditTrail audit) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "mergeId")]
    public Guid MergeId { get; set; }

    [BindProperty]
    public DecideInput Input { get; set; } = new();

    internal MergeRow Merge { get; private set; } = new();

    internal Compared Compared { get; private set; } = null!;

    public async Task<bool> LoadAsync()
    {
        if (await merges.FindAsync(person.Id, MergeId) is not { } found || found.PersonId != person.Id || await twins.OtherAsync(person.Id, found.OtherId) is null) return false;
        audit.Concerns(found.OtherId);
        var (mine, theirs) = (await compare.ReadAsync(person.Id), await compare.ReadAsync(found.OtherId));
        (Merge, Compared) = (found, new(mine, theirs, SideBySide.Of(mine, theirs), await gains.MoreAsync(mine, theirs), await gains.LessAsync(mine, theirs)) { Taken = found.Taken });
        return true;
    }

    public void OnGet() => Input = new() { Seen = MergeRecords.SeenOf(Compared.Mine, Compared.Theirs) };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Decision is Decision.No) await merge.DeclineAsync(Merge, Input);
        else await merge.MergeAsync(Merge, Input);
        return LocalRedirect($"/people/{person.Id}/merges/{MergeId}");
    }
}
