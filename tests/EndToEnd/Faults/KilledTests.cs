using System.Collections.Concurrent;
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
            Assert.Equal(contacts.Count, contacts.Distinct(StringComparer.Ordinal).Count());
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_migration_that_was_killed_and_run_again_ends_as_if_it_had_never_been()
    {
        var folder = Directory.CreateTempSubdirectory("platform-killed-").FullName;
        var whole = Path.Combine(folder, "whole");
        var takes = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(0, (await RunningHost.RunAsync(null, "migrate", "--data", whole)).Code);
        var time = takes.Elapsed;
        var expected = await Kept.SchemaAsync(whole);

        for (var turn = 0; turn < Depth.Times(2); turn++)
        {
            var data = Path.Combine(folder, $"killed{turn}");
            await RunningHost.RunAsync(time * (0.3 + (0.7 * Random.Shared.NextDouble())), "migrate", "--data", data);
            await using (await RunningHost.StartAsync(data, keepsData: true))
            {
            }

            Assert.Equal(expected, await Kept.SchemaAsync(data));
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Records contacts one after another until the host is gone.</summary>
    private static async Task WriteAsync(Uri host, Guid person, string who, Action<string> kept)
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
