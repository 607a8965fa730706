// Stands in for sign-in and the person filter until they are merged; this file goes away with that merge.
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Host.SignIn
{
    internal static class SignInSetup
    {
        public static void CheckTransport(LocalArea area, string urls, IConfiguration configuration) { }
        public static IServiceCollection AddSignIn(this IServiceCollection services, LocalArea area, IConfiguration configuration) => services;
        public static IServiceCollection AddAccounts(this IServiceCollection services) => services;
        public static void UseSecurityHeaders(this WebApplication app) { }
    }

    internal static class DemoAccounts
    {
        public static Task WriteAsync(IDatabase database, TimeProvider clock) => Task.CompletedTask;
    }

    internal sealed class AdminInvite
    {
        public Task<string> CreateAsync(string email) => Task.FromResult(email);
    }
}
