using Platform.Sdk.Areas;

namespace Platform.Host.Audit.Searching;

/// <summary>What was done, as governance reads it.</summary>
internal static class ActionWords
{
    /// <summary>What was done, as far as it came: a program says that it was started before it does anything.</summary>
    public static string Of(string action, string outcome, Words words) => (action, outcome) switch
    {
        (AuditAction.Command, Outcome.Begun) => "A command was started",
        (AuditAction.Job, Outcome.Begun) => "A job was started",
        _ => Of(action, words),
    };

    /// <summary>What came of it, where that has to be said.</summary>
    public static string CameOfIt(string outcome) => outcome switch
    {
        Outcome.Done or Outcome.Begun => "",
        Outcome.Wrong => ": what they typed was not right",
        Outcome.Forbidden => ": their role does not allow it",
        Outcome.OutOfSight => ": there is no such record, or not for them",
        Outcome.Locked => ": they are kept away from this record",
        Outcome.Sealed => ": this record is sealed, and not for them",
        _ => $": {outcome.Replace('-', ' ')}",
    };

    public static string Of(string action, Words words) => action switch
    {
        AuditAction.View => "Read a record",
        AuditAction.Print => "Read or printed a page made for printing",
        AuditAction.Search => "Searched",
        AuditAction.Found => words.In("Saw {a person} in a search"),
        AuditAction.List => words.In("Saw {a person} on a list"),
        AuditAction.Exists => words.In("Learned that {a person} has a record"),
        AuditAction.Ask => words.In("Asked those who support {a person}"),
        AuditAction.BreakGlass => "Opened a record in an emergency",
        AuditAction.BreakGlassEnd => "Closed a record again that they had opened in an emergency",
        AuditAction.SealName => "Named who may open a sealed record",
        AuditAction.Change => "Changed something",
        AuditAction.Create => "Started a record",
        AuditAction.SelfClaim => words.In("Became the lead {worker}, or took support up again"),
        AuditAction.Share => "Wrote down what is shared",
        AuditAction.Withdraw => "Ended what was shared",
        AuditAction.Lock => "Kept a colleague away from a record",
        AuditAction.Unlock => "Let a colleague back to a record",
        AuditAction.Seal => "Sealed a record",
        AuditAction.Unseal => "Unsealed a record",
        AuditAction.Merge => words.In("Merged two records of one {person}"),
        AuditAction.MergeUndo => "Undid a merge",
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
