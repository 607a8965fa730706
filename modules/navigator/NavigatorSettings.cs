using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Modules;

namespace Navigator;

/// <summary>What an area may set under <c>modules.navigator</c>; caseload limit and tempo come with the support settings.</summary>
public sealed record NavigatorSettings : SupportSettings
{
    /// <summary>Within how many days of starting the person hears from us for the first time.</summary>
    [Range(0, 30)]
    public int HelloWithinDays { get; init; } = 2;
}
