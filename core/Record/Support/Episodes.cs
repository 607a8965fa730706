using Microsoft.AspNetCore.Http;
using Platform.Record.Support.HandingOn;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support;

/// <summary>Episodes of support: one person, one module, since a day.</summary>
public sealed class Episodes(
    IDatabase database, IModules modules, Caseload caseload, Takers takers, CurrentWorker worker, ITimeline timeline, IEvents events,
    LocalArea area, TimeProvider clock)
{
    /// <summary>The key under which the front door supports a person, until a module does.</summary>
    public const string FrontDoor = "core";

    internal const string HasEnded = "This support has ended meanwhile. Nothing was changed. Go back to the support to see how it stands.";

    private const int LongestYears = 60;

    /// <summary>Starts support. A lead worker takes it up within their caseload limit; without one it waits with the team.</summary>
    /// <exception cref="RuleBrokenException">The caseload is full, the module supports the person already, or the day has not come.</exception>
    public async Task<Guid> StartAsync(
        Guid person, string moduleKey, Guid team, Guid? lead, DateOnly on, string? overLimitReason = null)
    {
        var module = Offered(moduleKey);
        if (on > area.Today(clock))
        {
            throw new RuleBrokenException("Support starts today or on an earlier day. Change the date.", "Input.On");
        }

        if (on < area.Today(clock).AddYears(-LongestYears))
        {
            throw new RuleBrokenException($"This is more than {LongestYears} years ago. Check the year.", "Input.On");
        }

        await OnlyOneAsync(person, module);
        await StillOpenAsync(person, lead);
        if (worker.IsSignedIn && lead is { } chosen) await FreeForAsync(person, team, chosen, module);
        var over = lead is { } who && await caseload.MakeRoomAsync(who, module, new(Phase.GettingToKnow, overLimitReason));
        if (lead is { } first) await MayLeadAsync(first, module);

        var support = Ids.New();
        await database.ExecuteAsync(SupportSql.Start, new
        {
            support, person, moduleKey, team, lead, phase = Phase.GettingToKnow, on, overLimitReason = over ? overLimitReason : null,
        });
        await timeline.WriteAsync(SupportTimeline.Started, person, $"{SupportTimeline.Called(module.Support!.Name)} started", at: Noon(on));
        await events.RaiseAsync(new SupportStarted(person, support, moduleKey, team, lead, on));
        return support;
    }

    /// <summary>The signed-in worker becomes the lead worker of an episode that waits with their team.</summary>
    /// <exception cref="RuleBrokenException">The caseload is full, or a colleague was first.</exception>
    internal Task TakeUpAsync(Guid person, SupportCard episode, string? overLimitReason) => LeadAsync(person, episode, (worker.Id, worker.Name), overLimitReason);

    /// <summary>Somebody of the signed-in worker's team becomes the lead worker of an episode that waits with it.</summary>
    /// <exception cref="RuleBrokenException">The record is closed to them, their caseload is full, or a colleague was first.</exception>
    internal async Task LeadAsync(Guid person, SupportCard episode, (Guid Id, string Name) lead, string? overLimitReason)
    {
        await HoldAsync(person);
        await AliveAsync(person);
        await StillOpenAsync(person, lead.Id);
        var module = Offered(episode.ModuleKey);
        await FreeForAsync(person, worker.TeamId, lead.Id, module);
        var over = await caseload.MakeRoomAsync(lead.Id, module, new(episode.Phase, overLimitReason));
        await MayLeadAsync(lead.Id, module);
        var taken = await database.ExecuteAsync(SupportSql.TakeUp, new
        {
            person, support = episode.SupportId, lead = lead.Id, team = worker.TeamId, overLimitReason = over ? overLimitReason : null,
        });
        if (taken == 0)
        {
            throw new RuleBrokenException($"A colleague has taken this up already. Go back to {area.Words.Of("core", "My day")}.");
        }

        await timeline.WriteAsync(SupportTimeline.TakenUp, person, $"{lead.Name} became the lead {area.Words.Worker}");
        await events.RaiseAsync(new SupportLedBy(person, episode.SupportId, episode.ModuleKey, worker.TeamId, null, lead.Id, false));
    }

    /// <summary>Everything a person is or was supported with, what goes on first.</summary>
    internal Task<IReadOnlyList<SupportCard>> OfAsync(Guid person) =>
        database.ManyAsync<SupportCard>(SupportSql.OfPerson, new { person });

    /// <summary>What a module's support is called.</summary>
    internal string NameOf(string moduleKey)
    {
        var module = modules.Find(moduleKey);
        return module?.Support?.Name ?? module?.Info.Name ?? moduleKey;
    }

    /// <summary>
    /// An episode that goes on and is the worker's own team's; null where it is not. What belongs to another team is theirs to change. A form that was sent is about it even
    /// where it has ended meanwhile: the act says so.
    /// </summary>
    internal async Task<SupportCard?> OwnAsync(Guid person, Guid support, HttpRequest asked) =>
        await OfTeamAsync(person, support) is { } own && (own.IsOpen || HttpMethods.IsPost(asked.Method)) ? own : null;

    /// <summary>An episode of the worker's own team, whether it goes on or is over.</summary>
    internal async Task<SupportCard?> OfTeamAsync(Guid person, Guid support) =>
        (await OfAsync(person)).SingleOrDefault(one => one.SupportId == support && one.TeamId == worker.TeamId);

    /// <summary>The module that gives a support; one that is gone has no limit.</summary>
    internal ModuleDeclaration? ModuleOf(string moduleKey) => modules.Find(moduleKey);

    /// <summary>Whether the signed-in worker may lead a support: one whose module says itself who does is led by nobody else.</summary>
    internal bool MayLead(string moduleKey) => modules.Find(moduleKey)?.Support is not { } support || Caseload.MayTakeUp(support, worker);

    /// <summary>Whether the module says for each person who may lead it, so that nobody takes it up by themselves.</summary>
    internal bool IsGivenByModule(string moduleKey) => modules.Find(moduleKey)?.Support?.FreeFor is not null;

    /// <summary>The settings of the support, or the usual ones.</summary>
    internal SupportSettings SettingsOf(string moduleKey) => modules.Find(moduleKey)?.SupportSettings ?? UsualSupport.Settings;

    /// <summary>Behind the guard row: nothing is planned for somebody who has died.</summary>
    internal async Task AliveAsync(Guid person)
    {
        if (await database.OneAsync<int>(SupportSql.HasDied, new { person }) > 0)
        {
            throw new RuleBrokenException($"It has been recorded that this {area.Words.Person} died. Nothing more is planned here.");
        }
    }

    /// <summary>Behind the guard row: a page may have been open before support ended.</summary>
    internal async Task GoesOnAsync(Guid person, Guid support)
    {
        if (!(await OfAsync(person)).Any(one => one.SupportId == support && one.IsOpen)) throw new RuleBrokenException(HasEnded);
    }

    /// <summary>Behind the guard row of their caseload, which is taken before they lose a role.</summary>
    internal async Task MayLeadAsync(Guid lead, ModuleDeclaration module, string field = "Input.Lead")
    {
        if (module.Support?.LedBy is not null && !await takers.MayLeadAsync(lead, module.Info.Key))
        {
            throw new RuleBrokenException($"{module.Support.Name} is led by others. Leave it with the team: it is given to somebody there who leads it.", field);
        }
    }

    /// <summary>Behind the guard row of the person: whoever the module does not let lead it for them is refused in one sentence, whatever the reason.</summary>
    internal async Task FreeForAsync(Guid person, Guid team, Guid lead, ModuleDeclaration module, string field = "Input.Lead")
    {
        if (module.Support?.FreeFor is null) return;
        await caseload.HoldAsync(lead, module.Info.Key);
        if ((await takers.ForAsync(person, team, module.Info.Key)).All(one => one.WorkerId != lead)) throw new RuleBrokenException($"This {area.Words.Worker} cannot take it up. Choose another.", field);
    }

    private ModuleDeclaration Offered(string moduleKey) =>
        modules.On.FirstOrDefault(m => m.Info.Key == moduleKey && m.Support is { } support && (!worker.IsSignedIn || caseload.MayGive(support)))
        ?? throw new RuleBrokenException("This support is not on offer to you. Choose another.", "Input.ModuleKey");

    /// <summary>Takes the guard row of a person before anything else about them is written.</summary>
    internal Task HoldAsync(Guid person) => database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });

    // behind the guard row: the page was open before the record was closed; the sentence says no more than that it cannot be done
    internal async Task StillOpenAsync(Guid person, Guid? lead)
    {
        foreach (var who in new[] { worker.IsSignedIn ? worker.Id : (Guid?)null, lead }.OfType<Guid>().Distinct())
        {
            if (await database.OneAsync<int>(SupportSql.ClosedTo, new { person, who }) == 0) continue;
            throw worker.IsSignedIn && who == worker.Id
                ? new RuleBrokenException($"This cannot be done any more. Go back to {area.Words.Of("core", "My day")}.")
                : new RuleBrokenException($"This {area.Words.Worker} cannot take it up. Choose another, or leave the support with the team.", "Input.Lead");
        }
    }

    private async Task OnlyOneAsync(Guid person, ModuleDeclaration module)
    {
        await HoldAsync(person);
        await AliveAsync(person);
        if (await database.OneAsync<int>(SupportSql.CountOpenOfPerson, new { person, moduleKey = module.Info.Key }) > 0)
        {
            throw new RuleBrokenException(
                $"{module.Support!.Name} supports this {area.Words.Person} already. Choose another support, or go back to the record.", "Input.ModuleKey");
        }
    }

    private DateTime? Noon(DateOnly on) =>
        on == area.Today(clock) ? null : area.ToUtc(on.ToDateTime(new TimeOnly(12, 0)));
}
