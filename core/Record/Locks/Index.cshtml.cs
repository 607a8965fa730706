using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Platform.Record.Locks;

[Requires(LockPermissions.Change)]
public sealed class IndexModel(CloseRecord close, CurrentPerson person, LocalArea area) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    /// <summary>Whether it is this team's to say who is kept away: once another team supports them, it is that team's.</summary>
    public bool IsOursToSay { get; private set; }

    internal IReadOnlyList<LockRow> Locks { get; private set; } = [];

    internal IReadOnlyList<(SealRow Seal, IReadOnlyList<ReaderRow> Readers)> Seals { get; private set; } = [];

    internal IReadOnlyList<EndedRow> Ended { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        IsOursToSay = await close.IsOursToSayAsync(person);
        if (!IsOursToSay) return true;
        Locks = await close.LocksOfAsync(person.Id);
        Seals = await close.SealsOfAsync(person.Id);
        Ended = await close.EndedOfAsync(person.Id);
        return true;
    }

    internal DateOnly Day(DateTime at) => DateOnly.FromDateTime(area.ToLocal(at));
}
