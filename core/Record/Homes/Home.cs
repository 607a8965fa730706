using Platform.Record.Characteristics;
using Platform.Record.Homes.Kinds;
using Platform.Record.Sharing;
using Platform.Record.Ways.Kinds;

namespace Platform.Record.Homes;

/// <summary>Where somebody stayed, from when until when.</summary>
internal sealed record HomeRow
{
    public Guid HomeId { get; init; }
    public HomeKind Kind { get; init; }
    public DateOnly FromOn { get; init; }
    public DatePart FromPart { get; init; }
    public DateOnly? UntilOn { get; init; }
    public DatePart? UntilPart { get; init; }
    public string? Place { get; init; }
    public string? Uprn { get; init; }
    public Safety SafeVisit { get; init; }
    public Safety SafeWrite { get; init; }
    public string RecordedBy { get; init; } = "";
    public int Version { get; init; }

    public PartDate From => new(FromOn, FromPart);

    public PartDate? Until => PartDate.From(UntilOn, UntilPart);

    /// <summary>
    /// Whether where it is says where danger is: a refuge, and wherever it is not known to be safe to come or to write. It is hidden as an unsafe way to reach somebody is.
    /// </summary>
    public bool IsGuarded => Guarded(Kind, SafeVisit, SafeWrite);

    /// <summary>"since March 2024", "from 3 May 2023 until 2024".</summary>
    public string When => Until is { } until ? $"from {From.InWords()} until {until.InWords()}" : $"since {From.InWords()}";

    public string Visiting => InWords(SafeVisit, "visit");

    public string Writing => InWords(SafeWrite, "write");

    public static bool Guarded(HomeKind kind, Safety visit, Safety write) => kind == HomeKind.Refuge || !visit.MayUse() || !write.MayUse();

    private static string InWords(Safety safety, string act) => safety switch
    {
        Safety.Safe => $"Safe to {act}",
        Safety.NotSafe => $"Do not {act}",
        _ => $"Not known to be safe to {act}: do not",
    };
}
