using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Packs;

namespace Peer.Profiles;

/// <summary>The few things that peers may say about themselves and people may wish for: the pack <c>peer-profile</c>, which an area may swap.</summary>
public sealed record ProfileFields : IValidatableObject
{
    /// <summary>What is kept where a peer would rather not say; nobody who wishes for something is matched by it.</summary>
    public const string NotSaid = "not-said";

    /// <summary>In the order in which they are shown.</summary>
    [Length(1, 12)]
    public IReadOnlyList<ProfileField> Fields { get; init; } = null!;

    /// <summary>The field with this key; null where the area's pack has none.</summary>
    public ProfileField? Find(string key) => Fields.FirstOrDefault(field => field.Key == key);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => PackKeys.Twice(Fields.Select(field => field.Key), "fields");
}

/// <summary>One of them.</summary>
public sealed record ProfileField : IValidatableObject
{
    /// <summary>Its key, which rows store.</summary>
    [Required, StringLength(40), RegularExpression(PackKeys.Form, ErrorMessage = PackKeys.InWords)]
    public string Key { get; init; } = null!;

    /// <summary>A few words, as people read them.</summary>
    [Required, StringLength(60)]
    public string Label { get; init; } = null!;

    /// <summary>How a peer is asked.</summary>
    [Required, StringLength(200)]
    public string Question { get; init; } = null!;

    /// <summary>Whether several answers may be given.</summary>
    public bool Several { get; init; }

    /// <summary>The answers, in the order in which they are shown.</summary>
    [Length(2, 40)]
    public IReadOnlyList<ProfileChoice> Choices { get; init; } = null!;

    /// <summary>What a choice is called; null where the area's pack no longer has it.</summary>
    public string? LabelOf(string choice) => Choices.FirstOrDefault(one => one.Key == choice)?.Label;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => PackKeys.Twice(Choices.Select(one => one.Key), "choices");
}

/// <summary>One answer.</summary>
public sealed record ProfileChoice
{
    /// <summary>Its key, which rows store.</summary>
    [Required, StringLength(40), RegularExpression(PackKeys.Form, ErrorMessage = PackKeys.InWords)]
    public string Key { get; init; } = null!;

    /// <summary>A few words.</summary>
    [Required, StringLength(60)]
    public string Label { get; init; } = null!;
}
