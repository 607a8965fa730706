using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;

namespace Platform.Record.Support;

/// <summary>How many people one worker supports for one module, and the limit the area has set.</summary>
public sealed class Caseload(IDatabase database, IModules modules, CurrentWorker worker, LocalArea area)
{
    /// <summary>The supports that the signed-in worker may give, each with the room they have left.</summary>
    internal async Task<IReadOnlyList<SupportOption>> OptionsAsync()
    {
        var counts = (await database.ManyAsync<CaseloadCount>(SupportSql.CountMine, new { worker = worker.Id }))
            .ToDictionary(c => c.ModuleKey, c => c.People);
        return [.. modules.On
            .Where(m => m.Support is { } support && MayGive(support))
            .Select(m => new SupportOption(m.Info.Key, m.Support!.Name, counts.GetValueOrDefault(m.Info.Key), LimitOf(m), area.Words))];
    }

    internal bool MayGive(SupportKind support) => support.Permission is null || worker.Can(support.Permission);

    /// <summary>
    /// Makes sure that there is room for one more, behind the guard row: whoever comes second counts what the first has
    /// written. Answers whether a lead, or a command for an area,
    /// went over the limit with a reason; refuses otherwise.
    /// </summary>
    internal async Task<bool> MakeRoomAsync(Guid lead, ModuleDeclaration module, string? reason)
    {
        var caseload = new { lead, moduleKey = module.Info.Key };
        await GuardAsync(caseload);
        if (await database.OneAsync<int>(SupportSql.WorksHere, new { lead }) == 0)
        {
            throw new RuleBrokenException($"This {area.Words.Worker} has left. Choose another, or leave the support with the team.", "Input.Lead");
        }

        if (LimitOf(module) is not { } limit)
        {
            return false;
        }

        var people = await database.OneAsync<int>(worker.IsSignedIn && lead == worker.Id ? SupportSql.CountOwn : SupportSql.CountCaseload, caseload);
        return people >= limit && MayGoOver($"This caseload is full: {people} of {limit} {area.Words.People}.", reason);
    }

    /// <summary>Takes the guard row of a caseload before anything else is written, so that nobody waits for the other in a circle.</summary>
    internal Task HoldAsync(Guid lead, string moduleKey) =>
        GuardAsync(new { lead, moduleKey });

    private bool MayGoOver(string full, string? reason)
    {
        if (worker.IsSignedIn && !worker.Can(SupportPermissions.GoOverLimit))
        {
            throw new RuleBrokenException($"{full} Leave the support with the team for now, or ask a team lead to start it.", "Input.Lead");
        }

        return !string.IsNullOrWhiteSpace(reason) ? true : throw new RuleBrokenException(
            $"{full} Say why one more is right, or leave the support with the team.", "Input.OverLimitReason");
    }

    internal static int? LimitOf(ModuleDeclaration module) =>
        module.Info.Key == Episodes.FrontDoor ? null : module.SupportSettings?.CaseloadLimit;

    // The row is made on first use. Two hosts may both find it missing; the slower one's insert fails and it waits at the update.
    private async Task GuardAsync(object caseload)
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
