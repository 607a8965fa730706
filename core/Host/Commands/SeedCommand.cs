using Platform.Record.Demo;

namespace Platform.Host.Commands;

internal static class SeedCommand
{
    private const int TellEvery = 1_000;

    public static Task<int> RunAsync(PlatformOptions options, int people, TextWriter output, CancellationToken stop)
    {
        if (!options.Area.Area.Demo) throw new CommandFailedException("Only a demo area is filled with invented people. This area is not one.");
        return WithoutPages.RunAsync(options, async services =>
        {
            var started = options.Clock.GetTimestamp();
            var added = await services.GetRequiredService<SeedPeople>().RunAsync(people, TellAsync, stop);
            await output.WriteLineAsync($"Invented people added: {added:N0}");
            return added == people ? PlatformCommand.Fine : PlatformCommand.Failed;

            async Task TellAsync(int done)
            {
                if (done % TellEvery != 0 && done < people) return;
                var rate = done / Math.Max(options.Clock.GetElapsedTime(started).TotalSeconds, 0.001);
                await output.WriteLineAsync($"{done:N0} of {people:N0} people, {rate:N0} a second");
            }
        });
    }
}
