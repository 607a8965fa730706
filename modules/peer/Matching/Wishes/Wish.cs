using Peer.Matching.Choosing;
using Peer.Profiles;

namespace Peer.Matching.Wishes;

/// <summary>What somebody said of the peer they would like, on one day. The latest counts; what was said before stays.</summary>
internal sealed record Wish
{
    public Guid WishId { get; init; }

    /// <summary>In their words, whatever else matters to them.</summary>
    public string? Words { get; init; }
    public DateOnly ToldOn { get; init; }
    public string ToldTo { get; init; } = "";
}

/// <summary>What they wish for in one field of the profile.</summary>
internal sealed record Wished
{
    /// <summary>What is kept where it is all the same to them.</summary>
    public const string NoPreference = "no-preference";

    public string Field { get; init; } = "";
    public string Choice { get; init; } = "";

    public bool IsAnything => Choice == NoPreference;

    /// <summary>Nobody is matched by what they would rather not say.</summary>
    public bool IsMetBy(Candidate peer) => !IsAnything && Choice != ProfileFields.NotSaid && peer.Said.TryGetValue(Field, out var said) && said.Contains(Choice);
}

/// <summary>All of it.</summary>
/// <param name="Wish">When and to whom it was told; null where nothing was.</param>
/// <param name="Wished">Field by field.</param>
internal sealed record WishesOf(Wish? Wish, IReadOnlyList<Wished> Wished)
{
    /// <summary>"Gender: Woman. Age: no preference.", in the order and the words of the area's pack.</summary>
    public IReadOnlyList<(string Label, string Choice)> InWords(ProfileFields fields) =>
    [
        .. from field in fields.Fields
           let wished = Wished.FirstOrDefault(one => one.Field == field.Key)
           where wished is not null
           select (field.Label, wished.IsAnything ? "No preference" : field.LabelOf(wished.Choice) ?? "Something that is not asked any more"),
    ];
}
