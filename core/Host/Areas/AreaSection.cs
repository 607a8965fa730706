using System.ComponentModel.DataAnnotations;
using Platform.Host.Areas.Checking;

namespace Platform.Host.Areas;

/// <summary>What may stand under <c>area</c>.</summary>
internal sealed record AreaSection
{
    [Required, StringLength(80), OneLine]
    public string Name { get; init; } = null!;

    public bool Demo { get; init; }

    [Colour]
    public string Colour { get; init; } = "#1d4f5c";

    [Zone]
    public string TimeZone { get; init; } = "Europe/London";
}

/// <summary>What may stand under <c>database</c>; the connection string comes from the environment.</summary>
internal sealed record DatabaseSection
{
    public const string Sqlite = "sqlite";
    public const string SqlServer = "sqlserver";

    [AllowedValues(Sqlite, SqlServer)]
    public string Engine { get; init; } = Sqlite;

    [Required, StringLength(200), OneLine, RegularExpression(@"(?!\.{1,2}$)[^/\\]*", ErrorMessage = "the name of a file, without a folder")]
    public string File { get; init; } = "platform.db";

    [DataType(DataType.Password)]
    public string? ConnectionString { get; init; }
}

/// <summary>What may stand under <c>dataProtection</c>; the password comes from the environment.</summary>
internal sealed record ProtectionSection
{
    public string? Certificate { get; init; }

    [DataType(DataType.Password)]
    public string? Password { get; init; }
}

/// <summary>The words for people; one form never comes without the other.</summary>
internal sealed record WordsSection : IValidatableObject
{
    [Word]
    public string? Worker { get; init; }

    [Word]
    public string? Workers { get; init; }

    [Word]
    public string? Person { get; init; }

    [Word]
    public string? People { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Worker is null != Workers is null) yield return Together(nameof(Worker), nameof(Workers), Worker is null);
        if (Person is null != People is null) yield return Together(nameof(Person), nameof(People), Person is null);
    }

    private static ValidationResult Together(string one, string many, bool oneIsMissing) => new(
        $"both {one.ToLowerInvariant()} and {many.ToLowerInvariant()}, or neither", [oneIsMissing ? one : many]);
}
