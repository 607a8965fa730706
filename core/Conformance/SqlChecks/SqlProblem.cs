namespace Platform.Conformance.SqlChecks;

/// <summary>One reason why a text is refused.</summary>
/// <param name="Name">The name of the text: file and field.</param>
/// <param name="Line">The line in the text, from 1; 0 when the text as a whole is meant.</param>
/// <param name="Column">The column in the line, from 1.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Instead">What to write instead.</param>
public sealed record SqlProblem(string Name, int Line, int Column, string Found, string Instead)
{
    /// <summary>The message a test prints.</summary>
    public override string ToString() =>
        Line == 0 ? $"{Name}: {Found}; {Instead}" : $"{Name} {Line}:{Column}: {Found}; {Instead}";
}
