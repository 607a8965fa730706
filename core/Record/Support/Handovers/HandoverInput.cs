using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Support.Handovers;

public enum Goodbye
{
    [Display(Name = "Not yet")]
    NotYet,

    [Display(Name = "Yes, face to face or as they wanted it")]
    Said,
}

public enum Confirmed
{
    [Display(Name = "Not yet")]
    NotYet,

    [Display(Name = "Yes, we went through them together")]
    Yes,
}

public sealed record HandoverInput
{
    public int Version { get; init; }

    [Display(Name = "Who takes over"), Required(ErrorMessage = "Choose who takes over.")]
    public Guid? To { get; init; }

    [Display(Name = "Both are there from")]
    public DateOnly? OverlapFrom { get; init; }

    [Display(Name = "Both are there until")]
    public DateOnly? OverlapUntil { get; init; }

    [Display(Name = "What to know first"), Required(ErrorMessage = "Say what has to be known first.")]
    [StringLength(4000, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? KnowFirst { get; init; }

    [Display(Name = "What was promised and is not done yet"), StringLength(4000, ErrorMessage = "Keep this to 4,000 characters.")]
    public string? Promises { get; init; }

    [Display(Name = "Has goodbye been said?")]
    public Goodbye Goodbye { get; init; }

    [Display(Name = "Have their wishes about sharing been confirmed with them?")]
    public Confirmed Wishes { get; init; }

    internal static HandoverInput From(HandoverRow row) => new()
    {
        Version = row.Version, To = row.ToWorkerId, OverlapFrom = row.OverlapFrom, OverlapUntil = row.OverlapUntil, KnowFirst = row.KnowFirst, Promises = row.Promises,
        Goodbye = row.GoodbyeSaid ? Goodbye.Said : Goodbye.NotYet, Wishes = row.WishesConfirmed ? Confirmed.Yes : Confirmed.NotYet,
    };
}
