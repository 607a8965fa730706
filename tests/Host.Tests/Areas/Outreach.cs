using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Modules;

namespace Host.Tests.Areas;

/// <summary>A module with a setting of every kind; it does nothing for its messages but carry annotations.</summary>
public sealed class Outreach : IModule
{
    public ModuleInfo Info { get; } = new("outreach", "Outreach", "For these tests.");

    public void Compose(IModuleBuilder module) => module.Settings<OutreachSettings>().Provides(new SupportKind("Outreach", []));
}

public enum Season
{
    Spring,
    EarlyAutumn,
}

public sealed record OutreachSettings : SupportSettings, IValidatableObject
{
    public Season Season { get; init; }

    [Range(0.5, 4.0)]
    public decimal HoursEach { get; init; } = 2;

    [Required, StringLength(20, MinimumLength = 3)]
    public string Base { get; init; } = "Town hall";

    [RegularExpression("[A-Z]{2}[0-9]+")]
    public string? Patch { get; init; }

    [EmailAddress]
    public string? Desk { get; init; }

    [AllowedValues("bus", "bike")]
    public string Travel { get; init; } = "bus";

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    [MaxLength(2)]
    public IReadOnlyList<string> Vans { get; init; } = [];

    public IReadOnlyDictionary<string, int> Beds { get; init; } = new Dictionary<string, int>();

    public Rounds Rounds { get; init; } = new();

    public string? ApiToken { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Until < From) yield return new ValidationResult("a day on or after from", [nameof(Until)]);
    }
}

public sealed record Rounds
{
    [Range(1, 7)]
    public int Nights { get; init; } = 3;
}
