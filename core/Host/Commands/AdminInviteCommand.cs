using Platform.Host.Audit;
using Platform.Host.Workers;

namespace Platform.Host.Commands;

internal static class AdminInviteCommand
{
    public static Task<int> RunAsync(PlatformOptions options, string email, TextWriter output) =>
        WithoutPages.RunAsync(options, new AuditRule.Not("The invitation leaves its row in its own transaction"), async services =>
        {
            var link = await services.GetRequiredService<AdminInvite>().CreateAsync(email);
            await output.WriteLineAsync($"Open this once, within 72 hours, at the address of your platform: {link}");
            return PlatformCommand.Fine;
        });
}
