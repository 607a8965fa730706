using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Platform.Sdk.Record;

namespace Platform.Sdk.Modules;

/// <summary>The settings every module that supports people has; a module's own settings derive from it.</summary>
public abstract record SupportSettings
{
    /// <summary>How many people one worker supports at once, each counted by the weight of their phase; episodes that have ended do not count.</summary>
    [Range(1, 200)]
    public int CaseloadLimit { get; init; } = 6;

    /// <summary>After how many days without two-way contact the service tries another way.</summary>
    [Range(1, 365)]
    public int QuietAfterDays { get; init; } = 14;

    /// <summary>After how many tries in vain since the last two-way contact it is time for another way, however few days went by.</summary>
    [Range(1, 20)]
    public int TriesBeforeOtherWay { get; init; } = 3;

    /// <summary>How much of a place in a caseload somebody takes, by the phase of their support.</summary>
    public PhaseWeights PhaseWeights { get; init; } = new();

    /// <summary>How many tries since the last two-way contact it takes before support may end without word from the person.</summary>
    [Range(3, 100)]
    public int TriesBeforeEnding { get; init; } = 6;

    /// <summary>By how many different methods at least those tries were made.</summary>
    [Range(2, 6)]
    public int MethodsBeforeEnding { get; init; } = 3;

    /// <summary>How many more people in a phase the limit leaves room for, in whole people; null where that phase takes no room.</summary>
    /// <param name="phase">The phase that they would be in.</param>
    /// <param name="load">What is taken already, in hundredths of a place, as <see cref="PhaseWeights.Of"/> weighs it.</param>
    public int? RoomFor(Phase phase, int load) => PhaseWeights.Of(phase) is > 0 and var each ? Math.Max(0, ((CaseloadLimit * PhaseWeights.Hundredths) - load) / each) : null;
}

/// <summary>How much of a place in a caseload somebody takes. One is a whole place; newness may weigh more, resting less.</summary>
public sealed record PhaseWeights
{
    internal const int Hundredths = 100;

    /// <summary>While worker and person get to know each other.</summary>
    [Weight]
    public decimal GettingToKnow { get; init; } = 1;

    /// <summary>While support goes on.</summary>
    [Weight]
    public decimal Active { get; init; } = 1;

    /// <summary>While support becomes less.</summary>
    [Weight]
    public decimal SteppingDown { get; init; } = 0.5m;

    /// <summary>While support rests.</summary>
    [Weight]
    public decimal Dormant { get; init; } = 0.25m;

    /// <summary>The weight of a phase in hundredths of a place; what has ended weighs nothing.</summary>
    public int Of(Phase phase) => (int)(Hundredths * phase switch
    {
        Phase.GettingToKnow => GettingToKnow,
        Phase.Active => Active,
        Phase.SteppingDown => SteppingDown,
        Phase.Dormant => Dormant,
        _ => 0,
    });

    /// <summary>Hundredths in words: "1.5", "2", "0.25".</summary>
    public static string InWords(int hundredths) => (hundredths / (decimal)Hundredths).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"room for 1.5 more" or "full".</summary>
    /// <param name="limit">The limit in whole places.</param>
    /// <param name="load">What is taken, in hundredths.</param>
    public static string RoomInWords(int limit, int load) =>
        (limit * Hundredths) - load is > 0 and var room ? $"room for {InWords(room)} more" : "full";
}

/// <summary>A weight: from 0 to 10, to the hundredth.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WeightAttribute : ValidationAttribute
{
    private const int Most = 10;

    /// <summary>Says what is allowed.</summary>
    public WeightAttribute() => ErrorMessage = "a number from 0 to 10 with at most two decimals, like 0.25";

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is decimal weight and >= 0 and <= Most && decimal.Round(weight, 2) == weight;
}

/// <summary>The support a module gives.</summary>
/// <param name="Name">What it is called to the person: <c>Housing First</c>.</param>
/// <param name="Meets">Keys of the needs it meets, from the area's needs pack.</param>
/// <param name="Permission">Who may give it, by the key of a permission; null when everyone who may start support may.</param>
public sealed record SupportKind(string Name, IReadOnlyList<string> Meets, string? Permission = null)
{
    /// <summary>
    /// Who may lead it, by the key of a permission of the module's own; null when everybody who may start support may. Where it is said, nobody takes it over by themselves: when its lead leaves, loses the
    /// permission or must not open the record any more, it waits with the team until somebody is found whom the person wants.
    /// </summary>
    public string? LedBy { get; init; }

    /// <summary>
    /// Who of a team may lead it, or stand in for its lead, for one person: a named static function from the person and the team to the ids of those workers; null where the permission decides alone. Where
    /// it is said, the record's own pages offer nobody else and ask it again behind the guard rows, and nobody takes the support up by themselves. Whoever is left out is refused in the same words, whatever
    /// the reason is. It reads and writes nothing.
    /// </summary>
    public Func<ModuleScope, Guid, Guid, Task<IReadOnlySet<Guid>>>? FreeFor { get; init; }
}
