using System.ComponentModel.DataAnnotations;

namespace Platform.Sdk.Modules;

/// <summary>The settings every module that supports people has; a module's own settings derive from it.</summary>
public abstract record SupportSettings
{
    /// <summary>How many people one worker supports at once; episodes that have ended do not count.</summary>
    [Range(1, 200)]
    public int CaseloadLimit { get; init; } = 6;

    /// <summary>After how many days without two-way contact the service tries another way.</summary>
    [Range(1, 365)]
    public int QuietAfterDays { get; init; } = 14;
}

/// <summary>The support a module gives.</summary>
/// <param name="Name">What it is called to the person: <c>Housing First</c>.</param>
/// <param name="Meets">Keys of the needs it meets, from the area's needs pack.</param>
/// <param name="Permission">Who may give it, by the key of a permission; null when everyone who may start support may.</param>
public sealed record SupportKind(string Name, IReadOnlyList<string> Meets, string? Permission = null);
