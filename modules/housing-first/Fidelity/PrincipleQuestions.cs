using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Fidelity;

/// <summary>What to look at before one answers for a principle: the pack <c>housing-first-principles</c>, which an area may swap.</summary>
public sealed record PrincipleQuestions : IValidatableObject
{
    /// <summary>One for each of the seven principles.</summary>
    [Length(7, 7)]
    public IReadOnlyList<PrincipleQuestion> Questions { get; init; } = null!;

    /// <summary>The question of a principle.</summary>
    public string Of(Principle principle) => Questions.First(one => one.Principle == principle).Question;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from principle in Enum.GetValues<Principle>()
        where Questions.All(one => one.Principle != principle)
        select new ValidationResult($"a question for each of the seven principles; there is none for {principle}", ["questions"]);
}

/// <summary>One question.</summary>
public sealed record PrincipleQuestion
{
    /// <summary>For which principle.</summary>
    [Required]
    public Principle? Principle { get; init; }

    /// <summary>What is asked, in a sentence.</summary>
    [Required, StringLength(300)]
    public string Question { get; init; } = null!;
}
