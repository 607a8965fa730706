using Microsoft.AspNetCore.Mvc.RazorPages;
using Navigator.Caseload;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.Record;

namespace Navigator;

/// <summary>Names of the own team's caseload leave nothing in the audit; where somebody is for a time does, once in a session.</summary>
[Requires(NavigatorPermissions.ReadCaseload), Audited(Look.List)]
public sealed class IndexModel(ModuleScope scope, NavigatorSettings settings, AuditTrail audit) : PageModel, ILoadsPage
{
    private const int MostRows = 500;

    private ILookup<Guid, TransitionCard> _coming = Array.Empty<TransitionCard>().ToLookup(one => one.PersonId);

    public IReadOnlyList<SomeoneToReach> People { get; private set; } = [];

    /// <summary>Whether the team supports more people than one page shows.</summary>
    public bool More { get; private set; }

    public int Mine => People.Count(p => p.Card.LeadWorkerId == scope.Worker.Id);

    public int Limit => settings.CaseloadLimit;

    /// <summary>"room for 1.5 more", by the weight of each phase.</summary>
    public string Room => PhaseWeights.RoomInWords(Limit, People.Where(p => p.Card.LeadWorkerId == scope.Worker.Id).Sum(p => settings.PhaseWeights.Of(p.Card.Phase)));

    public DateOnly Today => scope.Today;

    public bool SeesTransitions => scope.Worker.Can(AwayCard.Permission);

    public bool SeesTogether => scope.Worker.Can(NavigatorPermissions.ReadTogether);

    public bool SeesMeasures => scope.Worker.Can(NavigatorPermissions.ReadMeasures);

    /// <summary>"Comes out of hospital on 3 December": what changes for somebody within the days that the page on transitions looks ahead.</summary>
    public IEnumerable<string> ComingUp(Guid person) => _coming[person].Select(one => $"{one.WhatComes(Today)} on {Effort.Day(one.NextOn(Today)!.Value, Today)}.");

    public int ForAnotherWay => People.Count(p => p.IsForAnotherWay);

    public async Task<bool> LoadAsync()
    {
        var team = new { team = scope.Worker.TeamId };
        var cards = await scope.Database.PageAsync<SupportCard>(CaseloadSql.OfTeam, team, MostRows);
        var tries = await scope.Database.ManyAsync<TryCard>(CaseloadSql.TriesOfTeam, team);
        IReadOnlyList<TransitionCard> transitions = SeesTransitions ? await scope.Database.ManyAsync<TransitionCard>(CaseloadSql.TransitionsOfTeam, team) : [];
        var away = transitions.Where(one => one.IsAbsence).Select(one => new AwayCard { PersonId = one.PersonId, Kind = one.Kind, FromOn = one.FromOn, ExpectedOn = one.ExpectedOn });
        People = SomeoneToReach.InOrder(cards.Rows, tries, scope.Area, scope.Today, _ => settings, away);
        _coming = transitions.Where(one => one.NextOn(Today) is { } day && day >= Today && day <= Today.AddDays(settings.TransitionsWithinDays)).ToLookup(one => one.PersonId);
        audit.Listed(People.Select(one => one.Card.PersonId));
        More = cards.More;
        return true;
    }
}
