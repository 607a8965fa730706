using System.Globalization;
using Platform.Host.Areas.Reading;

namespace Platform.Host.Areas;

/// <summary>One mistake: where it stands, what was found there, what is allowed, and what to do.</summary>
internal sealed record AreaFault(Origin Origin, string Key, string Found, string Allowed, string Fix)
{
    /// <summary>What is found where nothing is.</summary>
    public const string Nothing = "nothing";

    /// <summary>The file and line, or the variable that carries the value.</summary>
    public string Place => Origin switch
    {
        { Variable: { } variable } => variable,
        { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"{Origin.File}:{line}"),
        _ => Origin.File,
    };

    /// <summary>Whether a secret is missing that only the environment holds: the file itself is fine.</summary>
    public bool IsOfTheEnvironment => Found == Nothing && Origin.Variable is not null;

    /// <summary>Whether it is about the value at a path, or about one inside it.</summary>
    public bool IsAt(string path) => Key.StartsWith(path, StringComparison.Ordinal) && (Key.Length == path.Length || Key[path.Length] is '.' or '[');

    public override string ToString() => $"""
          {Place}: {Key}
              found:   {Found}
              allowed: {Allowed}
              fix:     {Fix}
        """;
}

/// <summary>The area file cannot be used; every mistake in it is named.</summary>
internal sealed class AreaFileException(string path, IReadOnlyList<AreaFault> faults) : Exception(Said(path, faults))
{
    public IReadOnlyList<AreaFault> Faults { get; } = faults;

    private static string Said(string path, IReadOnlyList<AreaFault> faults) =>
        $"The area file {path} cannot be used: {faults.Count} {(faults.Count == 1 ? "mistake" : "mistakes")}.\n{string.Join('\n', faults)}";
}
