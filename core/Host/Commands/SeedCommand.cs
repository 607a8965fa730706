using System.Globalization;
using Platform.Host.Audit;
using Platform.Record.Demo.Seed;

namespace Platform.Host.Commands;

internal static class SeedCommand
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    private static readonly AuditRule Rule = new AuditRule.Written("seed", "Invented people were added to a demo area");

    public static Task<int> RunAsync(PlatformOptions options, int people, int number, TextWriter output, CancellationToken stop)
    {
        if (!options.Area.Area.Demo) throw new CommandFailedException("Only a demo area is filled with invented people. This area is not one.");
        return WithoutPages.RunAsync(options, Rule, async services =>
        {
            var (started, told) = (options.Clock.GetTimestamp(), TimeSpan.Zero);
            var seeded = await services.GetRequiredService<SeedPeople>().RunAsync(people, number, TellAsync, stop);
            await Rule.EndAsync(services.GetRequiredService<SystemAudit>(), string.Create(CultureInfo.InvariantCulture, $"{seeded.Added} people of seed {number}"));
            await output.WriteLineAsync(seeded.Added == 0
                ? $"There are {seeded.People:N0} invented people of seed {number} already. Ask for more with --people, or for others with --number."
                : $"Invented people of seed {number}: {seeded.People:N0}. Added now: {seeded.Added:N0}, with {seeded.Entries:N0} timeline entries.");
            if (seeded.People >= people) return PlatformCommand.Fine;
            await output.WriteLineAsync("Stopped before the end. Run the same command again: it goes on where it stopped.");
            return PlatformCommand.Failed;

            async Task TellAsync(Seeded so)
            {
                var elapsed = options.Clock.GetElapsedTime(started);
                if (elapsed - told < Often && so.People < people) return;
                told = elapsed;
                var rate = so.Added / Math.Max(elapsed.TotalSeconds, 0.001);
                var left = TimeSpan.FromSeconds((people - so.People) / rate);
                await output.WriteLineAsync(FormattableString.Invariant($"{so.People:N0} of {people:N0} people, {rate:N0} a second, {left:m\\:ss} left"));
            }
        });
    }
}
