using System.Collections.Concurrent;
using System.Net;
using Platform.Conformance.Running;

namespace EndToEnd.Faults;

/// <summary>A host that is ended by SIGKILL in the middle of its work loses nothing it acknowledged and leaves nothing half done.</summary>
public sealed class KilledTests
{
    private const int Writers = 4;

    [Fact]
    public async Task Contacts_that_were_acknowledged_survive_and_none_is_half_written()
    {
        var data = Directory.CreateTempSubdirectory("platform-killed-").FullName;
        var acknowledged = new ConcurrentBag<string>();
        Guid? person = null;
        for (var turn = 0; turn < Depth.Times(2); turn++)
        {
            await using var host = await RunningHost.StartAsync(data, keepsData: true);
            await ReadyAsync(host);
            using (var first = await Desk.OpenAsync(host.Address, person)) person = first.Person;
            var enough = Random.Shared.Next(5, 60);
            var written = 0;
            var reached = new TaskCompletionSource();
            var writers = Enumerable.Range(0, Writers).Select(writer => WriteAsync(host.Address, person.Value, $"turn {turn} writer {writer}", line =>
            {
                acknowledged.Add(line);
                if (Interlocked.Increment(ref written) == enough) reached.SetResult();
            })).ToList();
            await reached.Task.WaitAsync(TimeSpan.FromMinutes(2));
            host.Kill();
            await Task.WhenAll(writers);

            var contacts = await Kept.ContactsAsync(data, person.Value);
            Assert.Empty(acknowledged.Except(contacts, StringComparer.Ordinal));
            Assert.Equal(contacts.Order(StringComparer.Ordinal), (await Kept.EntriesAsync(data, person.Value)).Where(contacts.Contains).Order(StringComparer.Ordinal));

            // what the demo says of somebody it may say twice
            var sent = contacts.Where(line => line.StartsWith("turn ", StringComparison.Ordinal)).ToList();
            Assert.Equal(sent.Count, sent.Distinct(StringComparer.Ordinal).Count());
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_migration_that_was_killed_in_its_middle_and_run_again_ends_as_if_it_had_never_been()
    {
        Interrupted.SkipUnlessVisible();
        var folder = Directory.CreateTempSubdirectory("platform-killed-").FullName;
        var whole = Path.Combine(folder, "whole");
        Assert.Equal(0, (await RunningHost.RunAsync(null, "migrate", "--data", whole)).Code);
        var (expected, parts) = (await Kept.SchemaAsync(whole), await Kept.PartsAsync(whole));

        var (inside, turns) = (0, Depth.Times(2));
        for (var turn = 0; inside < turns; turn++)
        {
            Assert.True(turn < 10 * turns, $"only {inside} of {turn} kills fell into a migration");
            var data = Path.Combine(folder, $"killed{turn}");
            if (!await Interrupted.WhileWritingAsync(TimeSpan.FromMilliseconds(Random.Shared.Next(400)), "migrate", "--data", data)) continue;
            var left = await Kept.PartsAsync(data);
            Assert.All(left, part => Assert.Equal(parts[part.Key], part.Value));
            if (left.Count < parts.Count) inside++;
            await using (var host = await RunningHost.StartAsync(data, keepsData: true)) await ReadyAsync(host);

            Assert.Equal(expected, await Kept.SchemaAsync(data));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_seeding_that_was_killed_leaves_whole_people_and_goes_on_where_it_stopped()
    {
        const int Few = 200, Many = 2_000;
        Interrupted.SkipUnlessVisible();
        var folder = Directory.CreateTempSubdirectory("platform-killed-").FullName;
        var start = Path.Combine(folder, "start");
        await SeedAsync(start, Few);
        var expected = await SeededAsync(Copy(start, Path.Combine(folder, "whole")), Many);

        var (inside, turns) = (0, Depth.Times(3) / 2);
        for (var turn = 0; inside < turns; turn++)
        {
            Assert.True(turn < 10 * turns, $"only {inside} of {turn} kills fell into the seeding");
            var data = Copy(start, Path.Combine(folder, $"killed{turn}"));
            var others = await Kept.PeopleAsync(data) - Few;
            if (!await Interrupted.WhileWritingAsync(TimeSpan.FromMilliseconds(Random.Shared.Next(1_000)), Seed(data, Many))) continue;
            var left = await Kept.PeopleAsync(data) - others;
            if (left < Many) inside++;
            Assert.Equal(left == Few ? await Kept.RowsAsync(start) : await SeededAsync(Copy(start, Path.Combine(folder, $"as-killed{turn}")), left), await Kept.RowsAsync(data));
            await using (var host = await RunningHost.StartAsync(data, keepsData: true))
            {
                using var desk = await Desk.OpenAsync(host.Address);
                Assert.Equal(HttpStatusCode.OK, (await desk.ReadAsync("/")).Status);
            }

            Assert.Equal(expected, await SeededAsync(data, Many));
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Once it says that it listens; how soon that is after a kill is measured by tests/Benchmarks.</summary>
    private static async Task ReadyAsync(RunningHost host)
    {
        using var probe = new TestBrowser(host.Address);
        Assert.Equal(HttpStatusCode.OK, (await probe.AskAsync("/health/ready")).Status);
    }

    private static string[] Seed(string data, int people) => ["seed", "--people", $"{people}", "--number", "2", "--data", data];

    private static async Task SeedAsync(string data, int people)
    {
        var (code, said) = await RunningHost.RunAsync(null, Seed(data, people));
        Assert.True(code == 0, said);
    }

    private static async Task<IReadOnlyList<string>> SeededAsync(string data, int people)
    {
        await SeedAsync(data, people);
        return await Kept.RowsAsync(data);
    }

    private static string Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }

    /// <summary>Records contacts one after another until the host is gone.</summary>
    private static async Task WriteAsync(Uri host, Guid? person, string who, Action<string> kept)
    {
        try
        {
            using var desk = await Desk.OpenAsync(host, person);
            for (var number = 0; ; number++)
            {
                var line = $"{who} line {number}";
                TestPage answer = await desk.SendAsync(await desk.OpenFormAsync(), line);
                if (answer.Location is null) throw new InvalidOperationException($"{answer.Status}: {answer.Text}");
                kept(line);
            }
        }
        catch (HttpRequestException)
        {
            // the host was killed: what was on its way was not acknowledged
        }
    }
}
