using Benchmarks.Serving;

namespace Benchmarks.Parts;

/// <summary>What a core page costs with none, four and ten modules on. Each made module shows a link, a tab and a card with its own query.</summary>
internal static class PerModule
{
    private const string EveryModule = """
        insert into core_worker_role (worker_id, module_key, role)
        select w.worker_id, '*', 'worker' from core_worker w where w.email_key = 'NAVIGATOR@DEMO.EXAMPLE'
        """;

    public static async Task RunAsync(Built built, Size size, Table table)
    {
        var (servers, visitors) = (new List<Served>(), new List<Visitor>());
        People? people = null;
        foreach (var modules in (int[])[0, 4, 10])
        {
            var data = await built.PeopleAsync(size.Few, $"modules-{modules}");
            LetSeeEverything(data);
            people ??= People.Of(data);
            servers.Add(await (await built.HostAsync(modules))(data));
            visitors.Add(await Visitor.SignInAsync(servers[^1].Address));
        }

        var searches = await Loads.InTurnsAsync(size, 1, [.. servers.Zip(visitors, (server, worker) => new Load(server, _ => worker.GetAsync("/people/search")))]);
        var pages = await Loads.InTurnsAsync(size, 1, [.. servers.Zip(visitors, people!.Page)]);
        foreach (var (at, modules, target) in ((int, int, double?)[])[(1, 4, null), (2, 10, 1.2)])
        {
            table.Add($"Find a person, {modules} modules against none: CPU a request", searches[0].CpuMilliseconds, searches[at].CpuMilliseconds, "ms", target);
            table.Add($"Person page with a card of each, {modules} modules against none: CPU a request", pages[0].CpuMilliseconds, pages[at].CpuMilliseconds, "ms", target);
        }

        visitors.ForEach(visitor => visitor.Dispose());
        foreach (var server in servers) await server.DisposeAsync();
    }

    private static void LetSeeEverything(string data)
    {
        using var connection = Built.Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = EveryModule;
        command.ExecuteNonQuery();
    }
}
