using Microsoft.AspNetCore.Authorization;
using Platform.Host.Audit.Exporting;
using Platform.Host.Audit.Keeping;
using Platform.Host.Audit.Sealing;
using Platform.Host.Audit.WrongTries;

namespace Platform.Host.Audit;

/// <summary>Adds the audit to the host.</summary>
internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditQueue>()
        .AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedPages>()
        .AddScoped<RequestAudit>()
        .AddScoped<LookFilter>();

    /// <summary>What commands need as well.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services) => services
        .AddSingleton<AuditFiles>()
        .AddSingleton<DoorAudit>()
        .AddSingleton<TryCounts>()
        .AddScoped<SystemAudit>()
        .AddSingleton<AuditKeys>()
        .AddScoped<DigestExport>()
        .AddScoped<AlertDesk>()
        .AddScoped<Watch>()
        .AddScoped<Sealer>()
        .AddScoped<Retention>()
        .AddScoped<Verifier>();
}
