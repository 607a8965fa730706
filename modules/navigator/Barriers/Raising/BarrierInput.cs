using Platform.Sdk.Access;
using System.ComponentModel.DataAnnotations;

namespace Navigator.Barriers.Raising;

public sealed record BarrierInput
{
    [Display(Name = "Which service is it?"), Required(ErrorMessage = "Name the service.")]
    [StringLength(ServiceKey.Longest, ErrorMessage = "Keep this to 100 characters.")]
    public string? Service { get; init; }

    [Display(Name = "Is that the service's own name?")]
    public bool IsItsOwnName { get; init; }

    [Display(Name = "What does it work in?"), Required(ErrorMessage = "Choose what the service works in.")]
    public Sector? Sector { get; init; }

    [Display(Name = "What stands in the way?"), Required(ErrorMessage = "Choose what stands in the way.")]
    public string? Kind { get; init; }

    [Display(Name = "What does it do to them?"), Required(ErrorMessage = "Say what it does to them: it is the reason to change it.")]
    [StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Effect { get; init; }

    [Display(Name = "What was tried?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Tried { get; init; }

    [Display(Name = "Who said it?"), Required(ErrorMessage = "Choose who said it.")]
    public RaisedBy? RaisedBy { get; init; }

    [Display(Name = "Who could change it for good?"), Required(ErrorMessage = "Choose who could change it for good.")]
    public Level? Level { get; init; }

    [Display(Name = "Whom do we ask to change it?"), Required(ErrorMessage = "Say whom we ask, by their role, like “the duty assessor”.")]
    [StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? Asked { get; init; }

    [Display(Name = "Who of us sees to it?"), Required(ErrorMessage = "Choose who of us sees to it.")]
    public SeenTo? SeenTo { get; init; }

    [Display(Name = "Is it about abuse?")]
    public bool IsAboutSafety { get; init; }

    internal static BarrierInput Of(Barrier barrier, SeenTo seenTo, InformationKind usually) => new()
    {
        Service = barrier.Service, Sector = barrier.Sector, Kind = barrier.Kind, Effect = barrier.Effect, Tried = barrier.Tried, RaisedBy = barrier.RaisedBy, Level = barrier.Level, Asked = barrier.Asked,
        SeenTo = seenTo, IsAboutSafety = barrier.AboutSafety || (barrier.TellsOf == InformationKind.Abuse && usually != InformationKind.Abuse),
    };
}
