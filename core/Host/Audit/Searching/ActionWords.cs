using Platform.Sdk.Areas;

namespace Platform.Host.Audit.Searching;

/// <summary>What was done, as governance reads it.</summary>
internal static class ActionWords
{
    public static string Of(string action, Words words) => action switch
    {
        AuditAction.View => "Read a record",
        AuditAction.Print => "Read or printed a page made for printing",
        AuditAction.Search => "Searched",
        AuditAction.Found => words.In("Saw {a person} in a search"),
        AuditAction.Exists => words.In("Learned that {a person} has a record"),
        AuditAction.Ask => words.In("Asked those who support {a person}"),
        AuditAction.BreakGlass => "Opened a record in an emergency",
        AuditAction.Change => "Changed something",
        AuditAction.Create => "Started a record",
        AuditAction.SelfClaim => words.In("Became the lead {worker}"),
        AuditAction.Share => "Wrote down what is shared",
        AuditAction.Withdraw => "Ended what was shared",
        AuditAction.Lock => "Kept a colleague away from a record",
        AuditAction.Unlock => "Let a colleague back to a record",
        AuditAction.Seal => "Sealed a record",
        AuditAction.Unseal => "Unsealed a record",
        AuditAction.PolicyDeny => "Was refused",
        AuditAction.AuditRead => "Read the audit",
        AuditAction.SignIn => "Signed in",
        AuditAction.SignInFail => "Tried to sign in",
        AuditAction.SignOut => "Signed out",
        AuditAction.FactorAdd => "Added a second factor of their own",
        AuditAction.FactorRemove => "Removed a second factor of their own",
        AuditAction.IdentityLink => "Was linked to their single sign-on",
        AuditAction.WorkerInvite => "Invited somebody to work here",
        AuditAction.WorkerJoin => "Took up an invitation",
        AuditAction.WorkerChange => "Changed what a colleague may do",
        AuditAction.WorkerLeave => "Switched a colleague's account off",
        AuditAction.WorkerReturn => "Switched a colleague's account on again",
        AuditAction.Command => "A command was run",
        AuditAction.Job => "A job ran",
        _ => action,
    };
}
