using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Access;
using Platform.Sdk.Packs;

namespace Navigator.Barriers.Kinds;

/// <summary>What may stand in somebody's way: the pack <c>barrier-kinds</c>, which an area may swap.</summary>
public sealed record BarrierKinds : IValidatableObject
{
    /// <summary>In the order in which they are shown.</summary>
    [Length(1, 40)]
    public IReadOnlyList<BarrierKind> Kinds { get; init; } = null!;

    /// <summary>The kind of a key; null where the area's pack no longer has it.</summary>
    public BarrierKind? Find(string? key) => Kinds.FirstOrDefault(one => one.Key == key);

    /// <summary>What a key is called; the key itself where the area's pack no longer has it.</summary>
    public string LabelOf(string key) => Find(key)?.Label ?? key;

    /// <summary>The same within a sentence: "waiting time", "ID or documents asked for".</summary>
    public string InTheSentence(string key) =>
        LabelOf(key) is var label && label.Length > 1 && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => PackKeys.Twice(Kinds.Select(one => one.Key), "kinds").Concat(
        Kinds.Where(one => !BarrierTimeline.Told.Contains(one.Tells)).Select(one => new ValidationResult($"support, health, offending, abuse, housing or money; {one.Key} tells {one.Tells}", ["kinds"])));
}

/// <summary>One kind of barrier.</summary>
public sealed record BarrierKind
{
    /// <summary>Its key, which rows store.</summary>
    [Required, StringLength(40), RegularExpression(PackKeys.Form, ErrorMessage = PackKeys.InWords)]
    public string Key { get; init; } = null!;

    /// <summary>A few words.</summary>
    [Required, StringLength(60)]
    public string Label { get; init; } = null!;

    /// <summary>What it tells of the person besides that they are supported.</summary>
    public InformationKind Tells { get; init; } = InformationKind.Support;
}
