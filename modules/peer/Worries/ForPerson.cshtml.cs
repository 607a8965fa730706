using Microsoft.AspNetCore.Mvc.RazorPages;
using Peer.Matching;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;

namespace Peer.Worries;

[Requires(MatchingPermissions.AnswerWorry)]
public sealed class ForPersonModel(ModuleScope scope, CurrentPerson person) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    internal IReadOnlyList<Worry> Worries { get; private set; } = [];

    public bool MayTell => person.IsOurs && !person.HasDied && scope.Worker.Can(MatchingPermissions.Worry);

    public string At(DateTime at) => WorryWords.At(scope, at);

    public async Task<bool> LoadAsync()
    {
        Worries = await scope.Database.ManyAsync<Worry>(WorrySql.Of, new { person = person.Id, team = scope.Worker.TeamId });
        return true;
    }
}
