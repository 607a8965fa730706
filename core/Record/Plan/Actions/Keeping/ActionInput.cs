using System.ComponentModel.DataAnnotations;
using Platform.Record.Details;

namespace Platform.Record.Plan.Actions;

public sealed record ActionInput : IVersioned
{
    [Display(Name = "What is to be done?"), Required(ErrorMessage = "Say what is to be done.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? What { get; init; }

    [Display(Name = "Who does it?"), Required(ErrorMessage = "Choose who does it.")]
    public ActionOwner? Owner { get; init; }

    [Display(Name = "Which colleague?")]
    public Guid? Worker { get; init; }

    [Display(Name = "Which service?"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Service { get; init; }

    [Display(Name = "By when?")]
    public DateOnly? DueOn { get; init; }

    [Display(Name = "For which goal?")]
    public Guid? Goal { get; init; }

    public int Version { get; set; }

    internal static ActionInput From(ActionRow action) => new()
    {
        What = action.What, Owner = action.Owner, Worker = action.WorkerId, Service = action.Service, DueOn = action.DueOn, Goal = action.GoalId, Version = action.Version,
    };
}

public sealed record FinishInput
{
    [Display(Name = "Where does it stand?"), Required(ErrorMessage = "Choose where it stands.")]
    public ActionState? State { get; init; }

    [Display(Name = "A word about it"), StringLength(300, ErrorMessage = "Keep this to 300 characters.")]
    public string? Word { get; init; }

    public int Version { get; init; }
}
