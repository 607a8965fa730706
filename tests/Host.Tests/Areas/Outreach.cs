using TestModules;

namespace Host.Tests.Areas;

/// <summary>A module with a setting of every kind, and others that are wrong themselves.</summary>
internal static class Outreach
{
    // the platform reads from the compiler's notes which settings may be nothing
    private const string Settings = """
            #nullable enable
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

                public string? DoorPin { get; init; }

                public string? Passphrase { get; init; }

                public string? PrivateKey { get; init; }

                public string? SasUrl { get; init; }

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
            """;

    private static ModuleText Module { get; } = new ModuleText("outreach")
    {
        Compose = """module.Settings<OutreachSettings>().Provides(new SupportKind("Outreach", new string[0]));""",
    }.With(Settings);

    // what cannot be built is a mistake of whoever wrote it, not of the area
    private static ModuleText Throwing { get; } = new ModuleText("throwing")
    {
        Compose = "module.Settings<ThrowingSettings>();",
    }.With("""
        public sealed record ThrowingSettings
        {
            public int Limit { get; set => throw new InvalidOperationException("not today"); }
        }
        """);

    private static ModuleText MeetingModule { get; } = new ModuleText("meeting")
    {
        Compose = """module.Settings<MeetingSettings>().Provides(new SupportKind("Meeting", new[] { "homelessness", "belonging" }));""",
    }.With("public sealed record MeetingSettings : SupportSettings;");

    private static readonly Lazy<string> MeetingAlone = new(() => Write("meeting-alone", MeetingModule.WriteTo));
    private static readonly Lazy<string> Alone = new(() => Write("outreach-alone"));
    private static readonly Lazy<string> Among = new(() => Write("outreach-among", Throwing.WriteTo, folder => ModuleText.Put(folder, "damaged", "Damaged", [1, 2, 3])));

    /// <summary>A modules folder that holds it.</summary>
    public static string Folder => Alone.Value;

    /// <summary>A modules folder with one that meets two needs as well.</summary>
    public static string Meeting => MeetingAlone.Value;

    /// <summary>A modules folder that holds one that is damaged and one whose settings throw as well.</summary>
    public static string AmongBadOnes => Among.Value;

    private static string Write(string name, params Action<string>[] others)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "areas", name);
        foreach (var write in (Action<string>[])[Module.WriteTo, .. others]) write(folder);
        return folder;
    }
}
