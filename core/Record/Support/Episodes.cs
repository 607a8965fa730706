using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support;

/// <summary>Episodes of support: one person, one module, since a day.</summary>
public sealed class Episodes(
    IDatabase database, IModules modules, CurrentWorker worker, ITimeline timeline, IEvents events, LocalArea area, TimeProvider clock)
{
    public const string FrontDoor = "core";

    /// <summary>Starts support. A lead worker takes it up within their caseload limit; without one it waits with the team.</summary>
    public async Task<Guid> StartAsync(
        Guid person, string moduleKey, Guid team, Guid? lead, DateOnly on, string? overLimitReason = null)
    {
        var module = Offered(moduleKey);
        if (on > area.Today(clock))
        {
            throw new RuleBrokenException("Support starts today or on an earlier day. Change the date.", "Input.On");
        }

        await OnlyOneAsync(person, module);
        var over = lead is { } who && await IsOverLimitAsync(who, module, overLimitReason);

        var support = Ids.New();
        await database.ExecuteAsync(SupportSql.Start, new
        {
            support, person, moduleKey, team, lead, phase = Phase.GettingToKnow, on, overLimitReason = over ? overLimitReason : null,
        });
        await timeline.WriteAsync(SupportTimeline.Started, person, $"{module.Support!.Name} support started", at: Noon(on));
        await events.RaiseAsync(new SupportStarted(person, support, moduleKey, team, lead, on));
        return support;
    }

    /// <summary>The supports that the signed-in worker may give, each with the room they have left.</summary>
    internal async Task<IReadOnlyList<SupportOption>> OptionsAsync()
    {
        var counts = (await database.ManyAsync<CaseloadCount>(SupportSql.CountMine, new { worker = worker.Id }))
            .ToDictionary(c => c.ModuleKey, c => c.People);
        return [.. modules.On
            .Where(m => m.Support is { } support && (support.Permission is null || worker.Can(support.Permission)))
            .Select(m => new SupportOption(m.Info.Key, m.Support!.Name, counts.GetValueOrDefault(m.Info.Key), LimitOf(m)))];
    }

    private DateTime? Noon(DateOnly on) =>
        on == area.Today(clock) ? null : area.ToUtc(on.ToDateTime(new TimeOnly(12, 0)));

    private ModuleDeclaration Offered(string moduleKey) =>
        modules.On.FirstOrDefault(m => m.Info.Key == moduleKey && m.Support is not null)
        ?? throw new RuleBrokenException("This area does not offer that support. Choose another.", "Input.ModuleKey");

    private static int? LimitOf(ModuleDeclaration module) =>
        module.Info.Key == FrontDoor ? null : module.SupportSettings?.CaseloadLimit;

    private async Task OnlyOneAsync(Guid person, ModuleDeclaration module)
    {
        await database.ExecuteOneAsync(SupportSql.GuardPerson, new { person });
        if (await database.OneAsync<int>(SupportSql.CountOpenOfPerson, new { person, moduleKey = module.Info.Key }) > 0)
        {
            throw new RuleBrokenException(
                $"{module.Support!.Name} supports this person already. Choose another support, or go back to the record.", "Input.ModuleKey");
        }
    }

    private async Task<bool> IsOverLimitAsync(Guid lead, ModuleDeclaration module, string? reason)
    {
        if (LimitOf(module) is not { } limit)
        {
            return false;
        }

        var caseload = new { lead, moduleKey = module.Info.Key };
        await GuardCaseloadAsync(caseload);
        var people = await database.OneAsync<int>(SupportSql.CountCaseload, caseload);
        if (people < limit)
        {
            return false;
        }

        var full = $"This caseload is full: {people} of {limit} people.";
        if (!worker.Can(SupportPermissions.GoOverLimit))
        {
            throw new RuleBrokenException($"{full} Leave the support with the team for now, or ask a team lead to start it.", "Input.Lead");
        }

        return !string.IsNullOrWhiteSpace(reason)
            ? true
            : throw new RuleBrokenException($"{full} Say why one more is right, or leave the support with the team.", "Input.OverLimitReason");
    }

    // The row is made on first use. Two hosts may both find it missing; the slower one's insert fails and it waits at the update.
    private async Task GuardCaseloadAsync(object caseload)
    {
        if (await database.ExecuteAsync(SupportSql.GuardCaseload, caseload) == 1)
        {
            return;
        }

        try
        {
            await database.ExecuteAsync(SupportSql.OpenCaseload, caseload);
        }
        catch (DuplicateRowException)
        {
        }

        await database.ExecuteOneAsync(SupportSql.GuardCaseload, caseload);
    }
}
