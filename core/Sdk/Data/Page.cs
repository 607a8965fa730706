namespace Platform.Sdk.Data;

/// <summary>The first rows of a longer list.</summary>
/// <param name="Rows">The rows, in the order of the text.</param>
/// <param name="More">Whether there are rows after these.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, bool More);
