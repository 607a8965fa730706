using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace HousingFirst;

/// <summary>Whom a fact about a home is told that says something else besides: that somebody is in prison or ill, is to be feared, or owes rent.</summary>
internal static class Told
{
    /// <param name="kind">What it says besides; null for what is their own team's to know, whatever is shared.</param>
    /// <param name="person">Of whom.</param>
    /// <param name="worker">Who reads.</param>
    public static bool To(InformationKind? kind, CurrentPerson person, CurrentWorker worker) =>
        kind == InformationKind.Abuse ? worker.Can(HousingFirstPermissions.ReadSafety) : person.Shows(kind);
}
