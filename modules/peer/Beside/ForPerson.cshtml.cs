using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching;
using Peer.Worries;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Peer.Beside;

/// <summary>All that a peer needs of somebody whom they support, on one page, and no more.</summary>
[Requires(MatchingPermissions.Beside)]
public sealed class ForPersonModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    private const int MostNotes = 20;

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public SupportCard? Support { get; private set; }

    public string? KnowFirst { get; private set; }

    public IReadOnlyList<SafeWayCard> Ways { get; private set; } = [];

    public Page<ContactNoteCard> Notes { get; private set; } = new([], false);

    internal IReadOnlyList<Worry> Worries { get; private set; } = [];

    public bool MayRecord => Support is not null && !person.HasDied && scope.Worker.Can(MatchingPermissions.RecordContact);

    public bool MayTell => Support is not null && !person.HasDied && scope.Worker.Can(MatchingPermissions.Worry);

    public bool MayAskChange => Support?.LeadWorkerId == scope.Worker.Id && !person.HasDied && scope.Worker.Can(MatchingPermissions.AskChange);

    public string At(DateTime at) => WorryWords.At(scope, at);

    public DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(scope.Area.ToLocal(at));

    public async Task<bool> LoadAsync()
    {
        var mine = new { person = person.Id, worker = scope.Worker.Id };
        Support = await Search.MineAsync(scope, person.Id);
        KnowFirst = (await scope.Database.PageAsync<string>(BesideSql.KnowFirst, new { mine.person, lead = Support?.LeadWorkerId, support = Support?.SupportId ?? Guid.Empty }, 1)).Rows.SingleOrDefault();
        Ways = await scope.Database.ManyAsync<SafeWayCard>(BesideSql.Ways, new { person = person.Id });
        Notes = await scope.Database.PageAsync<ContactNoteCard>(BesideSql.Notes, mine, MostNotes);
        Worries = await scope.Database.ManyAsync<Worry>(WorrySql.Mine, mine);
        return true;
    }
}
