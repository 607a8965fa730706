using System.ComponentModel.DataAnnotations;

namespace Platform.Record.Locks;

public sealed record LockInput
{
    [Display(Name = "Who is kept away?"), Required(ErrorMessage = "Choose who is kept away.")]
    public Guid? WorkerId { get; init; }

    [Display(Name = "Why?"), Required(ErrorMessage = "Say why. They never see it.")]
    [StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Reason { get; init; }
}

public sealed record SealInput
{
    [Display(Name = "Who may open it?")]
    public List<Guid> Readers { get; init; } = [];

    /// <summary>Whose own record it is, where it is a colleague's: they are kept away in the same act.</summary>
    [Display(Name = "Is it the record of a colleague?")]
    public Guid? OfWorkerId { get; init; }

    [Display(Name = "Why is it sealed?"), Required(ErrorMessage = "Say why it is sealed.")]
    [StringLength(500, ErrorMessage = "Keep this to 500 characters.")]
    public string? Reason { get; init; }
}
