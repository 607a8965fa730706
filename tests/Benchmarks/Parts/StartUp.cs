using Benchmarks.Serving;

namespace Benchmarks.Parts;

/// <summary>The published host with four modules on a migrated database, against a published Razor Pages app with one page; and their memory.</summary>
internal static class StartUp
{
    private const int Modules = 4;

    public static async Task RunAsync(Built built, Size size, Table table)
    {
        var (start, data) = (await built.HostAsync(Modules), await built.PeopleAsync(size.Few, "start"));
        await using (await start(data))
        {
            // migrated, and its demo data written
        }

        var (empty, host) = (new List<(double Wall, double Cpu)>(), new List<(double Wall, double Cpu)>());
        for (var at = 0; at < size.Starts; at++)
        {
            await using (var served = await EmptyAsync(built)) empty.Add((served.StartUp.TotalMilliseconds, served.Cpu.TotalMilliseconds));
            await using (var served = await start(data)) host.Add((served.StartUp.TotalMilliseconds, served.Cpu.TotalMilliseconds));
        }

        table.Add("Start-up to the first page, four modules: time", Median(empty, one => one.Wall), Median(host, one => one.Wall), "ms", 2);
        table.Add("Start-up to the first page, four modules: CPU", Median(empty, one => one.Cpu), Median(host, one => one.Cpu), "ms", null);
        await MemoryAsync(built, size, await start(data), table);
    }

    public static Task<Served> EmptyAsync(Built built) => Served.StartAsync(built.Floor, at => ["empty", at.ToString().TrimEnd('/')], "/");

    private static async Task MemoryAsync(Built built, Size size, Served host, Table table)
    {
        await using var empty = await EmptyAsync(built);
        await using var served = host;
        using var nobody = new Visitor(empty.Address);
        using var worker = await Visitor.SignInAsync(served.Address);
        for (var at = 0; at < size.Requests; at++)
        {
            await nobody.GetAsync("/");
            await worker.GetAsync("/");
        }

        table.Add("Memory after warm-up, four modules", empty.Megabytes, served.Megabytes, "MB", null);
    }

    private static double Median(List<(double Wall, double Cpu)> of, Func<(double Wall, double Cpu), double> what) => Loads.Median(of.Select(what));
}
