using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Record;

namespace Navigator.Transitions;

/// <summary>Where somebody is for a time tells of their health, or of an offence: for whoever may not know it the page is not there.</summary>
[Requires(NavigatorPermissions.ReadCaseload), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope, NavigatorSettings settings, AuditTrail audit) : PageModel, ILoadsPage
{
    private const int MostRows = 500;

    public DateOnly Today => scope.Today;

    public int Days => settings.TransitionsWithinDays;

    public bool MayNote => scope.Worker.Holds("core.transition.change");

    public bool More { get; private set; }

    internal IReadOnlyList<ComingUp> Soon { get; private set; } = [];

    internal IReadOnlyList<ComingUp> ToAskAbout { get; private set; } = [];

    internal IReadOnlyList<ComingUp> JustPassed { get; private set; } = [];

    internal IReadOnlyList<ComingUp> WithoutDay { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (!scope.Worker.Can(AwayCard.Permission)) return false;
        var team = new { team = scope.Worker.TeamId };
        var cards = await scope.Database.PageAsync<TransitionCard>(TransitionSql.OfTeam, new { team.team, since = Today.AddDays(-ComingUp.AskedForDays) }, MostRows);
        var leads = (await scope.Database.ManyAsync<SupportCard>(TransitionSql.Leads, team)).ToLookup(one => one.PersonId);
        var all = (from card in cards.Rows
                   let lead = leads[card.PersonId].FirstOrDefault()
                   where lead is not null
                   select new ComingUp(card, lead.DisplayName, lead.LeadWorkerName, card.NextOn(Today))).ToList();
        (Soon, ToAskAbout, JustPassed, WithoutDay) = (ComingUp.Within(all, Today, Days), ComingUp.ToAskAbout(all, Today), ComingUp.JustPassed(all, Today), ComingUp.WithoutDay(all));
        audit.Listed(Soon.Concat(ToAskAbout).Concat(JustPassed).Concat(WithoutDay).Select(one => one.Card.PersonId));
        More = cards.More;
        return true;
    }
}
