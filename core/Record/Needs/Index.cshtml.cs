using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Record.Needs.Strengths;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Needs;

/// <summary>Strengths and hopes, which are the person's own words, and below them what they face, kind by kind.</summary>
[Requires(PeoplePermissions.ReadStory)]
public sealed class IndexModel(OwnStrengths strengths, SayNeeds needs, RecordSettings settings, CurrentPerson person, CurrentWorker worker) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    public bool MayTell => worker.Can(PeoplePermissions.Ask);

    public bool MaySay => worker.Can(NeedPermissions.Say);

    public bool MaySeeUsedAbuse => worker.Can(NeedPermissions.UsedAbuse);

    internal ILookup<StrengthKind, StrengthRow> Now { get; private set; } = Array.Empty<StrengthRow>().ToLookup(row => row.Kind);

    internal IReadOnlyList<StrengthRow> Past { get; private set; } = [];

    internal IReadOnlyList<DisadvantageRow> Faces { get; private set; } = [];

    internal ILookup<Disadvantage, SaidBefore> Before { get; private set; } = Array.Empty<SaidBefore>().ToLookup(row => row.Kind);

    /// <summary>Of all five or of none: a number of some would tell of the others.</summary>
    internal Known? Known => Faces.Count == Enum.GetValues<Disadvantage>().Length ? new([.. Faces.Select(one => one.State)], settings.DisadvantagesThreshold) : null;

    public async Task<bool> LoadAsync()
    {
        var all = await strengths.OfAsync(person.Id);
        Now = all.Where(one => one.PastOn is null).ToLookup(one => one.Kind);
        Past = [.. all.Where(one => one.PastOn is not null)];
        Faces = await needs.OfAsync(person.Id);
        if (Faces.Count > 0) Before = await needs.BeforeAsync(person.Id);
        return true;
    }
}
