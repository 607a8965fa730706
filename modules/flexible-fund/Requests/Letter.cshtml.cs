using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace FlexibleFund.Requests;

/// <summary>What was decided and why, and how to ask for another look, on a page that the person keeps.</summary>
[Requires(FlexibleFundPermissions.Words), Audited(Look.Print)]
public sealed class LetterModel(ModuleScope scope, FlexibleFundSettings settings, CurrentPerson person) : RequestPage(scope, person)
{
    public string AnotherLook => Scope.Area.Words.In(settings.AnotherLook);

    public bool NamesAmounts => settings.AmountsInLetter;

    public DateOnly Today => Scope.Today;

    public string DayOf(DateTime utc) => DateOnly.FromDateTime(Scope.Area.ToLocal(utc)).Words();
}
