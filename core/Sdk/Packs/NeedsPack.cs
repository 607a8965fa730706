using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Record;

namespace Platform.Sdk.Packs;

/// <summary>The needs that an area knows: the pack <c>needs</c>, which the record declares and every module may read.</summary>
public sealed record NeedsPack : IValidatableObject
{
    /// <summary>The needs, in the order in which they are shown.</summary>
    [Length(1, 60)]
    public IReadOnlyList<Need> Needs { get; init; } = null!;

    /// <summary>The need with this key; null when the area's pack has none.</summary>
    public Need? Find(string key) => Needs.FirstOrDefault(need => need.Key == key);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PackKeys.Twice(Needs.Select(need => need.Key), "needs");
}

/// <summary>One need.</summary>
public sealed record Need
{
    /// <summary>Its key, e.g. <c>homelessness</c>: what a module's <see cref="Modules.SupportKind.Meets"/> names and rows store.</summary>
    [Required, StringLength(40), RegularExpression(PackKeys.Form, ErrorMessage = PackKeys.InWords)]
    public string Key { get; init; } = null!;

    /// <summary>One to a few words, as workers and the person read it.</summary>
    [Required, StringLength(60)]
    public string Label { get; init; } = null!;

    /// <summary>How it is asked, in plain words.</summary>
    [Required, StringLength(200)]
    public string Question { get; init; } = null!;

    /// <summary>Which of the five disadvantages it belongs to; null for none.</summary>
    public Disadvantage? Disadvantage { get; init; }
}
