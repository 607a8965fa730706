namespace HousingFirst;

/// <summary>One answer as it stands now and as this worker typed it, when somebody else saved first.</summary>
internal sealed record Difference(string Question, string? Theirs, string? Yours)
{
    public const string Message = "Somebody else saved while you were typing. Nothing was lost: compare, change what you like, and save again.";

    public bool Differs => (Theirs ?? "").Trim() != (Yours ?? "").Trim();
}
