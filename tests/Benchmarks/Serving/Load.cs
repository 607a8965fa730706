using System.Diagnostics;

namespace Benchmarks.Serving;

/// <summary>One kind of request to one program.</summary>
internal sealed record Load(Served Server, Func<int, Task> Ask);

/// <summary>What a request cost: processor time in the program, and how many came back in a second.</summary>
internal sealed record Cost(double CpuMilliseconds, double PerSecond);

internal static class Loads
{
    /// <summary>
    /// Runs the loads in turns, so that whatever else the machine does falls on each of them, and answers each one's median.
    /// </summary>
    public static async Task<IReadOnlyList<Cost>> InTurnsAsync(Size size, int readers, params Load[] loads)
    {
        foreach (var load in loads)
        {
            await RunAsync(load, size.WarmUp, readers);
        }

        var rounds = new List<Cost>[loads.Length];
        for (var round = 0; round < size.Rounds; round++)
        {
            for (var at = 0; at < loads.Length; at++)
            {
                (rounds[at] ??= []).Add(await RunAsync(loads[at], size.Requests, readers));
            }
        }

        return [.. rounds.Select(costs => new Cost(Median(costs.Select(cost => cost.CpuMilliseconds)), Median(costs.Select(cost => cost.PerSecond))))];
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static async Task<Cost> RunAsync(Load load, int requests, int readers)
    {
        var (cpu, watch, next) = (load.Server.Cpu, Stopwatch.StartNew(), -1);
        await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => ReadAsync()));
        return new Cost((load.Server.Cpu - cpu).TotalMilliseconds / requests, requests / watch.Elapsed.TotalSeconds);

        async Task ReadAsync()
        {
            for (int one; (one = Interlocked.Increment(ref next)) < requests;)
            {
                await load.Ask(one);
            }
        }
    }
}

/// <summary>How long to measure.</summary>
internal sealed record Size(int Starts, int Processes, int Rounds, int WarmUp, int Requests, int Few, int Many, int AuditRows)
{
    public static readonly Size Whole = new(7, 5, 5, 2_000, 500, 1_000, 100_000, 100_000);
    public static readonly Size Quick = new(3, 1, 3, 100, 100, 1_000, 10_000, 25_000);
}
