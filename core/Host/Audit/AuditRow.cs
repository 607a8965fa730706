namespace Platform.Host.Audit;

/// <summary>One look or change: who, when, of whom, by which page, on which ground, and never what was seen.</summary>
internal sealed record AuditRow
{
    private const int LongestDetail = 1_000;

    public Guid AuditId { get; init; }
    public DateTime At { get; init; }
    public Guid? WorkerId { get; init; }
    public string Organisation { get; init; } = "";
    public string Team { get; init; } = "";

    /// <summary>The roles the worker held, with blanks between; at the door the database fills them in when it is written.</summary>
    public string Roles { get; init; } = "";

    /// <summary>Tells the worker's sessions apart and opens none.</summary>
    public string? SessionMark { get; init; }
    public string Action { get; init; } = "";
    public Guid? SubjectId { get; init; }
    public string ModuleKey { get; init; } = "";
    public string Page { get; init; } = "";
    public string? Handler { get; init; }
    public string Relationship { get; init; } = "";
    public string Correlation { get; init; } = "";
    public Guid? FormId { get; init; }
    public string Outcome { get; init; } = "";
    public string? TermsHash { get; init; }

    /// <summary>The colleague whom an administrator's change was about.</summary>
    public Guid? AboutWorkerId { get; init; }

    /// <summary>What a command or a job did, or which roles somebody was given; never of a person.</summary>
    public string? Detail { get; init; }

    /// <summary>No more than the column holds.</summary>
    public static string Cut(string detail) => detail.Length <= LongestDetail ? detail : detail[..LongestDetail];
}

/// <summary>What was done. Texts and not an enum: a host of the version before seals and shows what a newer one wrote.</summary>
internal static class AuditAction
{
    public const string View = "view";
    public const string Print = "print";
    public const string Search = "search";
    public const string Found = "found";

    /// <summary>Was named on a list that stands open all day: once in a session.</summary>
    public const string List = "list";
    public const string Exists = "exists";
    public const string Ask = "ask";
    public const string BreakGlass = "break-glass";
    public const string BreakGlassEnd = "break-glass-end";
    public const string SealName = "seal-name";
    public const string Change = "change";
    public const string Create = "create";

    /// <summary>A worker made themselves the lead worker, or took support up again whose end had closed the record to their team.</summary>
    public const string SelfClaim = "self-claim";
    public const string Share = "share";
    public const string Withdraw = "withdraw";
    public const string Lock = "lock";
    public const string Unlock = "unlock";
    public const string Seal = "seal";
    public const string Unseal = "unseal";
    public const string Merge = "merge";
    public const string MergeUndo = "merge-undo";
    public const string PolicyDeny = "policy-deny";
    public const string AuditRead = "audit-read";
    public const string SignIn = "sign-in";
    public const string SignInFail = "sign-in-fail";
    public const string SignOut = "sign-out";
    public const string FactorAdd = "factor-add";
    public const string FactorRemove = "factor-remove";
    public const string IdentityLink = "identity-link";
    public const string WorkerInvite = "worker-invite";
    public const string WorkerJoin = "worker-join";
    public const string WorkerChange = "worker-change";
    public const string WorkerLeave = "worker-leave";
    public const string WorkerReturn = "worker-return";
    public const string Command = "command";
    public const string Job = "job";

    public static IReadOnlyList<string> All { get; } =
    [
        View, Print, Search, Found, List, Exists, Ask, BreakGlass, BreakGlassEnd, SealName, Change, Create, SelfClaim, Share, Withdraw, Lock, Unlock, Seal, Unseal, Merge, MergeUndo,
        PolicyDeny, AuditRead, SignIn, SignInFail, SignOut, FactorAdd, FactorRemove, IdentityLink,
        WorkerInvite, WorkerJoin, WorkerChange, WorkerLeave, WorkerReturn, Command, Job,
    ];

    /// <summary>Whether something was written in somebody's record, by whatever word.</summary>
    public static bool IsChange(string action) => action is Change or Create or SelfClaim or Share or Withdraw or Lock or Unlock or Seal or Unseal or Merge or MergeUndo;
}

/// <summary>On which ground the worker saw the person.</summary>
internal static class Relationship
{
    public const string Ours = "ours";
    public const string Ended = "ended";
    public const string Shared = "shared";
    public const string Emergency = "emergency";
    public const string None = "none";
}

/// <summary>What came of it.</summary>
internal static class Outcome
{
    public const string Done = "done";

    /// <summary>A command or a job that may have been stopped before its end.</summary>
    public const string Begun = "begun";

    /// <summary>A password or a code that was not right.</summary>
    public const string Wrong = "wrong";

    /// <summary>The worker's role does not hold the permission.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>There is no such person, or not for this worker.</summary>
    public const string OutOfSight = "out-of-sight";

    /// <summary>The worker is kept away from this record.</summary>
    public const string Locked = "locked";

    /// <summary>The record is sealed, and not for this worker.</summary>
    public const string Sealed = "sealed";
}
