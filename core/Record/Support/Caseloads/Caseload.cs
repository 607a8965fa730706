using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Support;

/// <summary>Whom a caseload would take: somebody in this phase, beside all but the episode they have there already.</summary>
/// <param name="Phase">The phase they would be in.</param>
/// <param name="Reason">Why one more is right, where the caseload is full.</param>
/// <param name="Field">The field that a refusal stands at.</param>
internal sealed record Taking(Phase Phase, string? Reason, string Field = "Input.Lead")
{
    public Guid Besides { get; init; }
}

/// <summary>Whom one worker supports for one module, each by the weight of their phase, and the limit the area has set.</summary>
public sealed class Caseload(IDatabase database, IModules modules, CurrentWorker worker, LocalArea area)
{
    /// <summary>The supports that the signed-in worker may give, each with the room they have left.</summary>
    internal async Task<IReadOnlyList<SupportOption>> OptionsAsync()
    {
        var counts = (await database.ManyAsync<CaseloadCount>(SupportSql.CountMine, new { worker = worker.Id })).ToLookup(c => c.ModuleKey);
        return [.. modules.On
            .Where(m => m.Support is { } support && MayGive(support))
            .Select(m => new SupportOption(m.Info.Key, m.Support!.Name, counts[m.Info.Key].Sum(c => c.People), Leads(m) ? LimitOf(m) : null, area.Words)
            {
                MayLead = Leads(m),
                Load = Load(counts[m.Info.Key], m), Newcomer = WeightsOf(m).Of(Phase.GettingToKnow),
            })];
    }

    private bool Leads(ModuleDeclaration module) => module.Support is not { } support || MayTakeUp(support, worker);

    /// <summary>Whether somebody may become the lead of a support by themselves: not where the module says for each person who may.</summary>
    internal static bool MayTakeUp(SupportKind support, CurrentWorker worker) => support.FreeFor is null && (support.LedBy is not { } own || worker.Holds(own));

    /// <summary>By the worker's role alone: whether somebody's support may be started now is what the page says that starts it, after support has ended as well.</summary>
    internal bool MayGive(SupportKind support) => support.Permission is null || worker.Holds(support.Permission);

    /// <summary>
    /// Makes sure that there is room for one more, behind the guard row: whoever comes second counts what the first has
    /// written. Answers whether a lead, or a command for an area,
    /// went over the limit with a reason; refuses otherwise.
    /// </summary>
    internal async Task<bool> MakeRoomAsync(Guid lead, ModuleDeclaration module, Taking taking)
    {
        if (await LackAsync(lead, module, taking) is not { } lack) return false;
        if (worker.IsSignedIn && !worker.Can(SupportPermissions.GoOverLimit))
        {
            throw new RuleBrokenException($"{lack} Leave the support with the team for now, or ask a team lead to start it.", taking.Field);
        }

        return !string.IsNullOrWhiteSpace(taking.Reason) ? true : throw new RuleBrokenException(
            $"{lack} Say why one more is right, or leave the support with the team.", "Input.OverLimitReason");
    }

    /// <summary>Whether there is room, asked behind the guard row where a full caseload is no refusal.</summary>
    internal async Task<bool> HasRoomAsync(Guid lead, ModuleDeclaration module, Taking taking) => await LackAsync(lead, module, taking) is null;

    /// <summary>Why there is no room, in words; null where there is. It takes the guard row.</summary>
    /// <exception cref="RuleBrokenException">They have left.</exception>
    internal async Task<string?> LackAsync(Guid lead, ModuleDeclaration module, Taking taking)
    {
        var caseload = new { lead, moduleKey = module.Info.Key };
        await GuardAsync(caseload);
        if (await database.OneAsync<int>(SupportSql.WorksHere, new { lead }) == 0)
        {
            throw new RuleBrokenException($"This {area.Words.Worker} has left. Choose another, or leave the support with the team.", taking.Field);
        }

        if (LimitOf(module) is not { } limit)
        {
            return null;
        }

        var rows = await database.ManyAsync<CaseloadCount>(
            worker.IsSignedIn && lead == worker.Id ? SupportSql.CountOwn : SupportSql.CountCaseload, new { lead, moduleKey = module.Info.Key, besides = taking.Besides });
        var (people, load, more) = (rows.Sum(row => row.People), Load(rows, module), WeightsOf(module).Of(taking.Phase));
        if (more == 0 || load + more <= limit * SupportOption.Place) return null;
        return load == people * SupportOption.Place && more == SupportOption.Place
            ? $"This caseload is full: {people} of {limit} {area.Words.People}."
            : $"This caseload is too full: {people} {area.Words.People} take {PhaseWeights.InWords(load)} of {limit} places, and this takes {PhaseWeights.InWords(more)}.";
    }

    /// <summary>Takes the guard row of a caseload before anything else is written, so that nobody waits for the other in a circle.</summary>
    internal Task HoldAsync(Guid lead, string moduleKey) =>
        GuardAsync(new { lead, moduleKey });

    /// <summary>How many more somebody with these counts could begin with; null where there is no limit.</summary>
    internal static int? NewcomersLeft(ModuleDeclaration module, IEnumerable<CaseloadCount> counts) =>
        LimitOf(module) is null ? null : module.SupportSettings!.RoomFor(Phase.GettingToKnow, Load(counts, module));

    private static int? LimitOf(ModuleDeclaration module) =>
        module.Info.Key == Episodes.FrontDoor ? null : module.SupportSettings?.CaseloadLimit;

    private static int Load(IEnumerable<CaseloadCount> counts, ModuleDeclaration module) => counts.Sum(c => c.People * WeightsOf(module).Of(c.Phase));

    private static PhaseWeights WeightsOf(ModuleDeclaration module) => (module.SupportSettings ?? UsualSupport.Settings).PhaseWeights;

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
