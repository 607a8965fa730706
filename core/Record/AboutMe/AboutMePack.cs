using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Packs;

namespace Platform.Record.AboutMe;

/// <summary>What a person may say about themselves: the pack <c>about-me</c>, in words of reading age 8 or below.</summary>
internal sealed record AboutMePack : IValidatableObject
{
    /// <summary>The language of the prompts, as BCP 47 writes it.</summary>
    [Required, RegularExpression("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", ErrorMessage = "a language like en or cy")]
    public string Language { get; init; } = null!;

    /// <summary>No more than fit one sheet of paper.</summary>
    [Length(1, 10)]
    public IReadOnlyList<Prompt> Prompts { get; init; } = null!;

    public Prompt? Find(string? key) => Prompts.FirstOrDefault(prompt => prompt.Key == key);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PackKeys.Twice(Prompts.Select(prompt => prompt.Key), "prompts");
}

/// <summary>One heading of the page.</summary>
internal sealed record Prompt
{
    [Required, StringLength(40), RegularExpression(PackKeys.Form, ErrorMessage = PackKeys.InWords)]
    public string Key { get; init; } = null!;

    [Required, StringLength(60)]
    public string Label { get; init; } = null!;

    [StringLength(200)]
    public string? Hint { get; init; }
}
