namespace Platform.Record.Details;

/// <summary>One answer as it stands on the record and as this worker typed it.</summary>
internal sealed record Difference(string Question, string? Theirs, string? Yours)
{
    public bool Differs => (Theirs ?? "") != (Yours ?? "");
}

/// <summary>Two versions of the same thing, side by side, when somebody else saved first.</summary>
internal sealed record Conflict(string Leave, IReadOnlyList<Difference> Answers)
{
    public const string Message = "Somebody else saved while you were typing. Nothing was lost: compare, change what you like, and save again.";
}
