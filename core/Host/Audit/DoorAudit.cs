using Platform.Host.Faults;
using Platform.Host.Sessions;
using Platform.Sdk.Data;

namespace Platform.Host.Audit;

/// <summary>What is kept of coming and going: who signed in and out, whose password or code was wrong, and who changed their second factor; never what was typed.</summary>
internal sealed class DoorAudit(TimeProvider clock)
{
    /// <summary>Writes it in the transaction that is open. A name that nobody has leaves the same row with nobody in it, by the same statement.</summary>
    public Task WriteAsync(IDatabase database, string action, Guid? worker, string? token = null, string? detail = null) =>
        database.ExecuteAsync(AuditSql.AddAtTheDoor, Row(action, worker, token) with { Detail = detail });

    /// <summary>A wrong try, unless there were too many of the same account, or of names that nobody has.</summary>
    public Task WriteWrongAsync(IDatabase database, Guid? worker, string who, int most, string? detail = null)
    {
        var row = Row(AuditAction.SignInFail, worker, null) with { Detail = detail };
        return database.ExecuteAsync(AuditSql.AddWrong, new
        {
            row.AuditId, row.At, row.WorkerId, row.SessionMark, row.Action, row.SubjectId, row.ModuleKey, row.Page, row.Handler, row.Relationship, row.Correlation, row.FormId,
            row.Outcome, row.TermsHash, row.AboutWorkerId, row.Detail, who, most,
        });
    }

    private AuditRow Row(string action, Guid? worker, string? token) => new()
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
    };
}
