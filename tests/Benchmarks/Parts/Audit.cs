using System.Diagnostics;
using System.Security.Cryptography;
using Benchmarks.Serving;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Host;
using Platform.Host.Audit;
using Platform.Host.Audit.Sealing;
using Platform.Sdk.Data;

namespace Benchmarks.Parts;

/// <summary>A page whose looks are written down against the same page with the filter taken out, and the verifier against a loop that only hashes.</summary>
internal static class Audit
{
    // before so many the compiler is still at work, and not for both as much
    private const int WarmUp = 8_000;
    private const int ManyReaders = 16, RowsAtOnce = 500;
    private const double MostCpu = 1.3, MostTime = 2, MostOfHashing = 8;

    public static async Task RunAsync(Built built, Size size, Table table)
    {
        await PagesAsync(built, size, table);
        await VerifyingAsync(built, size, table);
    }

    private static async Task PagesAsync(Built built, Size size, Table table)
    {
        var (quiet, written) = (await built.PeopleAsync(size.Few, "unaudited"), await built.PeopleAsync(size.Few, "audited"));
        await using var unaudited = await ServeAsync(built, WithoutLooks.Unaudited, quiet);
        await using var audited = await ServeAsync(built, WithoutLooks.Audited, written);
        using var one = await Visitor.SignInAsync(unaudited.Address);
        using var other = await Visitor.SignInAsync(audited.Address);
        var people = People.Of(quiet);
        foreach (var readers in (int[])[1, ManyReaders])
        {
            var costs = await Loads.InTurnsAsync(size with { WarmUp = Math.Max(size.WarmUp, size == Size.Quick ? 0 : WarmUp) }, readers, people.Page(unaudited, one), people.Page(audited, other));
            var who = readers == 1 ? "1 reader, each look a commit of its own" : $"{readers} readers, whose looks share commits";
            table.Add($"Person page audited against unaudited, {who}: CPU", costs[0].CpuMilliseconds, costs[1].CpuMilliseconds, "ms", MostCpu);
            table.Add(new Line(
                $"Person page audited against unaudited, {who}: throughput", FormattableString.Invariant($"{costs[0].PerSecond:0} /s"),
                FormattableString.Invariant($"{costs[1].PerSecond:0} /s"), costs[0].PerSecond / costs[1].PerSecond, readers == 1 ? null : MostTime));
        }

        if (Looks(quiet) > 0 || Looks(written) == 0) throw new InvalidOperationException("The looks were not written where they should be, or were where they should not.");
    }

    private static Task<Served> ServeAsync(Built built, string how, string data) => Served.StartAsync(
        typeof(Audit).Assembly.Location, at => ["serve", how, built.Area(["navigator"]), data, built.Modules, at.ToString().TrimEnd('/')], "/sign-in");

    private static int Looks(string data) =>
        int.Parse(Built.Read(data, "select cast(count(*) as text) from core_audit where action = 'view'")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task VerifyingAsync(Built built, Size size, Table table)
    {
        var data = await built.PeopleAsync(size.Few, "sealed");
        await using var services = WithoutLooks.Services(WithoutLooks.Options(built.Area(["navigator"]), data, built.Modules));
        await services.GetRequiredService<Preparation>().PrepareAsync(migrate: true);
        var (canonical, bytes) = (new Canonical(), new List<byte[]>());
        for (var written = 0; written < size.AuditRows; written += RowsAtOnce)
        {
            var rows = Enumerable.Range(written, RowsAtOnce).Select(Row).ToList();
            bytes.AddRange(rows.Select(row => canonical.BytesOf(row).ToArray()));
            await InScopeAsync(services, async scope =>
            {
                var database = scope.GetRequiredService<Database>();
                await database.TransactAsync(() => database.ExecuteManyAsync(AuditSql.Add, rows));
            });
        }

        await InScopeAsync(services, scope => scope.GetRequiredService<Sealer>().RunAsync());
        List<double> hashing = [], verifying = [];
        for (var round = 0; round <= size.Rounds; round++)
        {
            var one = await CpuAsync(() => Hash(bytes));
            var other = await CpuAsync(() => InScopeAsync(services, VerifyAsync));
            if (round > 0) (hashing, verifying) = ([.. hashing, one], [.. verifying, other]);
        }

        table.Add($"Verifying {size.AuditRows:N0} rows of the audit, against a loop that only hashes the same bytes: CPU", Loads.Median(hashing), Loads.Median(verifying), "ms", MostOfHashing);

        async Task VerifyAsync(IServiceProvider scope)
        {
            var found = await scope.GetRequiredService<Verifier>().RunAsync(await DigestFile.ReadAsync(scope.GetRequiredService<AuditFiles>().Digests));
            if (found.Break is not null || found.Rows != bytes.Count) throw new InvalidOperationException($"{found}");
        }
    }

    private static AuditRow Row(int at) => new()
    {
        AuditId = Ids.New(), At = TimeProvider.System.GetUtcNow().UtcDateTime, WorkerId = Ids.New(), Organisation = "Exampleton Council", Team = "Navigators",
        SessionMark = $"{at:x16}", Action = AuditAction.View, SubjectId = Ids.New(), ModuleKey = "core", Page = "/People/Show",
        Relationship = Relationship.Ours, Correlation = $"{at:x12}", Outcome = Outcome.Done,
    };

    private static Task Hash(List<byte[]> rows)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var row in rows) SHA256.HashData(row, hash);
        return Task.CompletedTask;
    }

    private static async Task<double> CpuAsync(Func<Task> act)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await act();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static async Task InScopeAsync(IServiceProvider services, Func<IServiceProvider, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
