using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Peer;

internal static class ChoiceWords
{
    /// <summary>The words of a choice, as the form shows it.</summary>
    public static string InWords<T>(this T choice) where T : struct, Enum =>
        typeof(T).GetField($"{choice}")!.GetCustomAttribute<DisplayAttribute>()?.Name ?? $"{choice}";
}
