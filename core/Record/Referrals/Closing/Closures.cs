using System.ComponentModel.DataAnnotations;
using Platform.Record.Support;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using Platform.UI.Area;

namespace Platform.Record.Referrals.Closing;

/// <summary>Closes a support to referrals until a day. The front door itself never closes.</summary>
public sealed class Closures(IDatabase database, IModules modules, Caseload caseload, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private const int LongestDays = 366;

    /// <summary>Everything that is closed today, whatever opens first on top.</summary>
    internal Task<IReadOnlyList<Closure>> NowAsync() => database.ManyAsync<Closure>(ClosureSql.Now, new { today = area.Today(clock) });

    /// <summary>What whoever refers reads before they send: which support is closed, where, until when and why.</summary>
    internal async Task<ClosedNow> ForReferrersAsync()
    {
        var supports = modules.On.Where(module => module.Support is not null && module.Info.Key != Episodes.FrontDoor).ToDictionary(module => module.Info.Key, module => module.Support!.Name);
        var closed = (await NowAsync()).Where(one => supports.ContainsKey(one.ModuleKey)).ToList();
        return new(
            [.. closed.OrderBy(one => supports[one.ModuleKey], StringComparer.Ordinal).Select(one => $"{supports[one.ModuleKey]}: {InWords(one)}")],
            supports.Count > 0 && supports.Keys.All(key => closed.Any(one => one.ModuleKey == key && one.Locality is null)));
    }

    /// <summary>The supports that the worker may give, and so close.</summary>
    internal IReadOnlyList<ModuleDeclaration> Own => [.. modules.On.Where(module => IsOwn(module.Info.Key))];

    internal bool IsOwn(string key) => key != Episodes.FrontDoor && modules.On.Any(module => module.Info.Key == key && module.Support is { } support && caseload.MayGive(support));

    internal async Task CloseAsync(CloseInput input)
    {
        var today = area.Today(clock);
        if (!IsOwn(input.Module!)) throw new RuleBrokenException("Choose a support that is yours to close.", "Input.Module");
        if (input.Until is null) throw new RuleBrokenException("Enter the last day on which it is closed.", "Input.Until");
        if (input.Until < today) throw new RuleBrokenException("This day is over. Choose today or a later day.", "Input.Until");
        if (input.Until > today.AddDays(LongestDays)) throw new RuleBrokenException("Close it for a year at most, and look again then.", "Input.Until");
        await database.ExecuteAsync(ClosureSql.Close, new
        {
            id = Ids.New(), module = input.Module, locality = string.IsNullOrWhiteSpace(input.Locality) ? null : input.Locality.Trim(), until = input.Until!.Value,
            reason = input.Reason!.Trim(), by = worker.Name, now = clock.GetUtcNow().UtcDateTime,
        });
    }

    /// <summary>Opens it before its day; what is open already stays so.</summary>
    internal async Task OpenAsync(Guid closure)
    {
        if ((await NowAsync()).FirstOrDefault(one => one.ClosureId == closure) is not { } closed || !IsOwn(closed.ModuleKey)) return;
        await database.ExecuteAsync(ClosureSql.Open, new { id = closure, by = worker.Name, now = clock.GetUtcNow().UtcDateTime });
    }

    /// <summary>Until when and why: "Closed in Eastham until 3 May 2026: two of us are ill."</summary>
    internal static string InWords(Closure closure) =>
        $"Closed to referrals{(closure.Locality is null ? "" : $" in {closure.Locality}")} until {closure.UntilOn.Words()}: {closure.Reason}";
}

/// <summary>What is closed to referrals today.</summary>
/// <param name="InWords">"Shelter: Closed to referrals in Eastham until 3 May 2026: two of us are ill", one for each.</param>
/// <param name="Everywhere">Whether no support takes anybody now.</param>
public sealed record ClosedNow(IReadOnlyList<string> InWords, bool Everywhere)
{
    public static readonly ClosedNow Nothing = new([], false);
}

public sealed record CloseInput
{
    [Display(Name = "Which support"), Required(ErrorMessage = "Choose the support that closes.")]
    public string? Module { get; init; }

    [Display(Name = "Only in one place? (optional)"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Locality { get; init; }

    [Display(Name = "Until and including")]
    public DateOnly? Until { get; init; }

    [Display(Name = "Why"), Required(ErrorMessage = "Say why. Whoever refers reads it.")]
    [StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Reason { get; init; }
}
