using System.Collections.Concurrent;

namespace Platform.Conformance.Exploring;

/// <summary>What an expedition may find wrong.</summary>
internal enum Finding
{
    /// <summary>A page or form the kit could not reach, so that nothing is known about it.</summary>
    OutOfReach,

    /// <summary>A link on a page that leads nowhere.</summary>
    DeadLink,

    /// <summary>A wrong answer to a worker with the role, one with none, or nobody.</summary>
    WrongAnswer,

    /// <summary>An answer about a person who is out of sight.</summary>
    Seen,

    /// <summary>Something of a person that an outsider was told, or could change, with what another worker was shown.</summary>
    Replayed,

    /// <summary>A form that was taken without its token.</summary>
    Tokenless,

    /// <summary>A form that did its work twice.</summary>
    Repeated,

    /// <summary>Markup, or an address, that no page may have.</summary>
    Markup,

    /// <summary>A look that left nothing in the audit, or a page that names people and does not say what the audit keeps of it.</summary>
    Unaudited,

    /// <summary>A page that asks more queries when there are more rows.</summary>
    Growing,

    /// <summary>A usual word for those who support or are supported, where the area has its own; or a word that blames.</summary>
    Wording,
}

/// <summary>Everything that was found, by kind.</summary>
internal sealed class Findings
{
    private readonly ConcurrentQueue<(Finding Kind, string Problem)> _found = new();

    public void Add(Finding kind, string problem) => _found.Enqueue((kind, problem));

    public IReadOnlyList<string> Of(Finding kind) => [.. _found.Where(one => one.Kind == kind).Select(one => one.Problem).Distinct()];
}
