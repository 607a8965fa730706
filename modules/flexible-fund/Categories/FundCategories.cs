using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Packs;

namespace FlexibleFund.Categories;

/// <summary>What help is for: the pack <c>fund-categories</c>, which an area may swap.</summary>
public sealed record FundCategories : IValidatableObject
{
    /// <summary>In the order in which they are shown.</summary>
    [Length(1, 40)]
    public IReadOnlyList<FundCategory> Categories { get; init; } = null!;

    /// <summary>What a key is called; the key itself where the area's pack no longer has it.</summary>
    public string LabelOf(string key) => Categories.FirstOrDefault(one => one.Key == key)?.Label ?? key;

    /// <summary>The group of a key; "Other" where the area's pack no longer has it.</summary>
    public string GroupOf(string key) => Categories.FirstOrDefault(one => one.Key == key)?.Group ?? "Other";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PackKeys.Twice(Categories.Select(one => one.Key), "categories");
}

/// <summary>One kind of help.</summary>
public sealed record FundCategory
{
    /// <summary>Its key, which rows store.</summary>
    [Required, StringLength(40), RegularExpression(PackKeys.Form, ErrorMessage = PackKeys.InWords)]
    public string Key { get; init; } = null!;

    /// <summary>A few words.</summary>
    [Required, StringLength(60)]
    public string Label { get; init; } = null!;

    /// <summary>The group that reports add it to, such as Home.</summary>
    [Required, StringLength(40)]
    public string Group { get; init; } = null!;
}
