using Benchmarks.Serving;

namespace Benchmarks.Parts;

/// <summary>
/// What a core page costs with none, four and ten modules on; and beside it, without a target, the person page, which then holds ten modules' own
/// content: a tab and a card of each, with a query of its own.
/// </summary>
internal static class PerModule
{
    private const string EveryModule = """
        insert into core_worker_role (worker_id, module_key, role)
        select w.worker_id, '*', 'worker' from core_worker w where w.email_key = 'NAVIGATOR@DEMO.EXAMPLE'
        """;

    private static readonly int[] Modules = [0, 4, 10];

    public static async Task RunAsync(Built built, Size size, Table table)
    {
        // each process compiles its code a little differently, and keeps to it: one is not enough to tell what a module costs
        var (searches, pages) = (new List<IReadOnlyList<Cost>>(), new List<IReadOnlyList<Cost>>());
        for (var at = 0; at < size.Processes; at++)
        {
            var (search, page) = await InFreshProcessesAsync(built, size);
            searches.Add(search);
            pages.Add(page);
        }

        foreach (var (at, modules, target) in ((int, int, double?)[])[(1, 4, null), (2, 10, 1.2)])
        {
            table.Add($"Find a person, {modules} modules against none: CPU a request", Median(searches, 0), Median(searches, at), "ms", target);
            table.Add($"Person page with a card of each, {modules} modules against none: CPU a request", Median(pages, 0), Median(pages, at), "ms", null);
        }
    }

    private static async Task<(IReadOnlyList<Cost> Searches, IReadOnlyList<Cost> Pages)> InFreshProcessesAsync(Built built, Size size)
    {
        var (servers, visitors) = (new List<Served>(), new List<Visitor>());
        People? people = null;
        foreach (var modules in Modules)
        {
            var data = await built.PeopleAsync(size.Few, $"modules-{modules}");
            LetSeeEverything(data);
            people ??= People.Of(data);
            servers.Add(await (await built.HostAsync(modules))(data));
            visitors.Add(await Visitor.SignInAsync(servers[^1].Address));
        }

        var searches = await Loads.InTurnsAsync(size, 1, [.. servers.Zip(visitors, (server, worker) => new Load(server, _ => worker.GetAsync("/people/search")))]);
        var pages = await Loads.InTurnsAsync(size, 1, [.. servers.Zip(visitors, people!.Page)]);
        visitors.ForEach(visitor => visitor.Dispose());
        foreach (var server in servers) await server.DisposeAsync();
        return (searches, pages);
    }

    private static double Median(IEnumerable<IReadOnlyList<Cost>> of, int at) => Loads.Median(of.Select(costs => costs[at].CpuMilliseconds));

    private static void LetSeeEverything(string data)
    {
        using var connection = Built.Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = EveryModule;
        command.ExecuteNonQuery();
    }
}
