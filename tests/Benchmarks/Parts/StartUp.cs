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
        await AfterKillsAsync(data, size, start, table);
        await MemoryAsync(built, size, await start(data), table);
    }

    public static Task<Served> EmptyAsync(Built built) => Served.StartAsync(built.Floor, at => ["empty", at.ToString().TrimEnd('/')], "/");

    // killed while four write contacts, against stopped as an operator does
    private static async Task AfterKillsAsync(string data, Size size, Func<string, Task<Served>> start, Table table)
    {
        var (stopped, killed, people) = (new List<double>(), new List<double>(), People.Of(data));
        await (await start(data)).StopAsync();
        for (var at = 0; at < size.Starts; at++)
        {
            await using (var served = await start(data))
            {
                stopped.Add(served.StartUp.TotalMilliseconds);
                await Task.WhenAny(Enumerable.Range(0, 4).Select(_ => WriteAsync(served.Address, people)));
            }

            await using var again = await start(data);
            killed.Add(again.StartUp.TotalMilliseconds);
            await again.StopAsync();
        }

        table.Add("Start-up after a kill while writing, against after a stop: time", Loads.Median(stopped), Loads.Median(killed), "ms", 1.3);
    }

    // the first of the four to have written so many ends it, and the others are in the middle of it
    private static async Task WriteAsync(Uri address, People people)
    {
        using var worker = await Visitor.SignInAsync(address);
        for (var at = 0; at < 20; at++) await AgainstFloor.RecordAsync(worker, people.Ids[at % people.Ids.Count]);
    }

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
