using System.ComponentModel.DataAnnotations;

namespace Platform.Sdk.Packs;

/// <summary>The keys by which rows remember what stood in a pack.</summary>
public static class PackKeys
{
    /// <summary>The form of a key, for an annotation.</summary>
    public const string Form = "[a-z0-9]+(-[a-z0-9]+)*";

    /// <summary>The same in words.</summary>
    public const string InWords = "small letters, with hyphens between words";

    /// <summary>A result for every key that stands there twice.</summary>
    /// <param name="keys">The keys of a list.</param>
    /// <param name="list">The property that holds the list.</param>
    public static IEnumerable<ValidationResult> Twice(IEnumerable<string> keys, string list) =>
        from key in keys
        group key by key into same
        where same.Count() > 1
        select new ValidationResult($"every key once; {same.Key} stands there {same.Count()} times", [list]);
}
