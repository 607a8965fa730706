using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Navigator;

internal static class ChoiceWords
{
    /// <summary>The words of a choice, as the form shows it.</summary>
    public static string Label<T>(this T choice) where T : struct, Enum =>
        typeof(T).GetField($"{choice}")!.GetCustomAttribute<DisplayAttribute>()?.Name ?? $"{choice}";

    /// <summary>The same within a sentence.</summary>
    public static string InTheSentence<T>(this T choice) where T : struct, Enum =>
        choice.Label() is var label && label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <summary>Null where nothing was typed.</summary>
    public static string? Trimmed(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
