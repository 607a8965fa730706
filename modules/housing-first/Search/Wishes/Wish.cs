using Platform.Sdk.Access;
using Platform.Sdk.People;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Search.Wishes;

/// <summary>What somebody says of the home they look for. Stored by name.</summary>
public enum WishKind
{
    [Display(Name = "Something they want of a home, or of where it is")]
    Wanted,

    [Display(Name = "A place to keep away from")]
    Avoid,
}

/// <summary>Who besides those who support the person may see it. Stored by name.</summary>
public enum SeenBy
{
    [Display(Name = "Whoever may see what keeps them safe from abuse")]
    Safety,

    [Display(Name = "Whoever may see their housing")]
    Housing,

    [Display(Name = "Nobody but those who support them")]
    OwnTeam,
}

internal sealed record Wish
{
    public Guid WishId { get; init; }
    public WishKind Kind { get; init; }
    public string Words { get; init; } = "";
    public SeenBy SeenBy { get; init; }
    public DateOnly ToldOn { get; init; }
    public string ToldTo { get; init; } = "";
    public DateOnly? OverOn { get; init; }
    public int Version { get; init; }

    public bool IsOver => OverOn is not null;

    /// <summary>A place to avoid may say who is to be feared: it is seen as its own line says, whatever else the page shows; what is no longer so, by their own team only.</summary>
    public bool IsSeen(CurrentPerson person, CurrentWorker worker) => IsOver ? person.IsOurs : SeenBy switch
    {
        SeenBy.Housing => true,
        SeenBy.Safety => worker.Can(HousingFirstPermissions.ReadSafety),
        _ => person.IsOurs,
    };

    /// <summary>Who may see it instead, where fewer are to.</summary>
    public IReadOnlyList<SeenBy> Fewer => IsOver ? [] : SeenBy switch
    {
        SeenBy.Housing => [SeenBy.Safety, SeenBy.OwnTeam],
        SeenBy.Safety => [SeenBy.OwnTeam],
        _ => [],
    };
}
