using Platform.Sdk.Modules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst;

/// <summary>What an area may set under <c>modules.housing-first</c>; caseload limit, phase weights and tempo come with the support settings.</summary>
public sealed record HousingFirstSettings : SupportSettings
{
    /// <summary>English services keep 5 to 7 people for each worker (domain notes §3.2).</summary>
    public HousingFirstSettings() => CaseloadLimit = 7;

    /// <summary>Within how many days of the start somebody talks with the person about the home they want.</summary>
    [Range(1, 90)]
    public int AskWithinDays { get; init; } = 7;

    /// <summary>For how many days an offered home is kept for the person to think about; nothing is taken away when they have passed.</summary>
    [Range(1, 60)]
    public int DaysToAnswer { get; init; } = 7;

    /// <summary>After how many days the next look round a home is proposed.</summary>
    [Range(7, 730)]
    public int InspectionEveryDays { get; init; } = 90;
}
