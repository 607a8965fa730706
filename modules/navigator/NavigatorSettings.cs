using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Modules;

namespace Navigator;

/// <summary>What an area may set under <c>modules.navigator</c>; caseload limit and tempo come with the support settings.</summary>
public sealed record NavigatorSettings : SupportSettings
{
    /// <summary>Within how many days of starting the person hears from us for the first time.</summary>
    [Range(0, 30)]
    public int HelloWithinDays { get; init; } = 2;

    /// <summary>Within how many days somebody follows a try in vain with another.</summary>
    [Range(1, 30)]
    public int FollowUpWithinDays { get; init; } = 3;

    /// <summary>How many days ahead the page on transitions looks.</summary>
    [Range(1, 120)]
    public int TransitionsWithinDays { get; init; } = 28;

    /// <summary>In how many working days a colleague in another service is asked to answer (domain notes §4.3).</summary>
    [Range(1, 30)]
    public int ColleagueAnswersInWorkingDays { get; init; } = 2;

    /// <summary>In how many working days a manager is.</summary>
    [Range(1, 60)]
    public int ManagerAnswersInWorkingDays { get; init; } = 5;

    /// <summary>In how many days the operational group is, which meets every two to four weeks.</summary>
    [Range(1, 120)]
    public int GroupAnswersInDays { get; init; } = 28;

    /// <summary>In how many days the strategic board, or an executive sponsor, is.</summary>
    [Range(1, 200)]
    public int BoardAnswersInDays { get; init; } = 28;

    /// <summary>In how many working days a formal way is looked at again.</summary>
    [Range(1, 120)]
    public int FormalAnswersInWorkingDays { get; init; } = 20;

    /// <summary>On the pages made for a meeting a number from 1 to this one is shown as a star.</summary>
    [Range(1, 50)]
    public int SmallNumber { get; init; } = 7;
}
