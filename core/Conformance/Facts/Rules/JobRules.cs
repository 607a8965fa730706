using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Modules;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Conformance.Facts;

/// <summary>What jobs say of the audit, and whether it is so.</summary>
internal static class JobRules
{
    /// <summary>Each says in words what it does with people's records, or why it leaves nothing.</summary>
    public static IEnumerable<string> Declared(Subject subject) => subject.Composed.Jobs.Select(Problem).OfType<string>();

    /// <summary>One that says that it leaves nothing runs no text that changes rows about people.</summary>
    public static async Task<IReadOnlyList<string>> ChangesAsync(Subject subject, DatabaseEngine engine)
    {
        var silent = subject.Composed.Jobs.Where(job => job.Audit is NotAuditedAttribute).Select(job => job.Key).ToHashSet(StringComparer.Ordinal);
        if (silent.Count == 0) return [];
        await using var platform = await subject.StartAsync(engine);
        var problems = new List<string>();
        foreach (var job in platform.Services.GetRequiredService<LoadedModules>().All.SelectMany(module => module.Jobs).Where(job => silent.Contains(job.Key)))
        {
            platform.Sql.Clear();
            await platform.InServicesAsync(async services =>
            {
                await job.Run(services);
                return true;
            });
            problems.AddRange(platform.Sql.Runs.Where(run => run.Changes && NamesPeople(run.Sql)).Select(run => run.Sql.Name).Distinct()
                .Select(text => $"the job {job.Key} says [NotAudited] and runs {text}, which changes rows about people: give it [AuditedJob] with what it does in plain words"));
        }

        return problems;
    }

    private static string? Problem(Job job) => job.Audit switch
    {
        null => $"the job {job.Key} says neither [AuditedJob] nor [NotAudited] with the reason",
        AuditedJobAttribute { Label: var label } when string.IsNullOrWhiteSpace(label) || label.Length > 100 => $"the job {job.Key} does not say in at most 100 characters what it does",
        NotAuditedAttribute { Why: var why } when string.IsNullOrWhiteSpace(why) => $"the job {job.Key} does not say why it leaves nothing in the audit",
        _ => null,
    };

    private static bool NamesPeople(Sql sql) =>
        sql.Sqlite.Contains("person_id", StringComparison.Ordinal) || sql.SqlServer.Contains("person_id", StringComparison.Ordinal);
}
