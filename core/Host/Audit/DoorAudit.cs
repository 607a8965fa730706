using Platform.Host.Faults;
using Platform.Host.Sessions;
using Platform.Sdk.Data;

namespace Platform.Host.Audit;

/// <summary>What is kept of coming and going: who signed in and out, whose password or code was wrong, and who changed their second factor; never what was typed.</summary>
internal sealed class DoorAudit(TimeProvider clock)
{
    /// <summary>Writes it in the transaction that is open. A name that nobody has leaves the same row with nobody in it, by the same statement.</summary>
    public Task WriteAsync(IDatabase database, string action, Guid? worker, string? token = null, string? detail = null) => database.ExecuteAsync(AuditSql.AddAtTheDoor, new AuditRow
    {
        AuditId = Ids.New(),
        At = clock.GetUtcNow().UtcDateTime,
        WorkerId = worker,
        SessionMark = token is null ? null : Token.Hash(token)[..16],
        Action = action,
        ModuleKey = "core",
        Page = action switch
        {
            AuditAction.SignOut => "/SignIn/SignOut",
            AuditAction.WorkerJoin => "/Workers/AcceptInvite",
            AuditAction.FactorAdd or AuditAction.FactorRemove => "/SecondFactors/SetUp",
            _ => "/SignIn/SignIn",
        },
        Relationship = Relationship.None,
        Correlation = ModuleFaults.Reference(),
        Outcome = action == AuditAction.SignInFail ? Outcome.Wrong : Outcome.Done,
        Detail = detail,
    });
}
