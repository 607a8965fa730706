using Peer.Profiles;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Peer.Matching.Offers;

/// <summary>The profiles, for the person to look at or to keep: large, and nobody else is named.</summary>
[Requires(MatchingPermissions.Match), Audited(Look.Print)]
public sealed class ShowModel(ModuleScope scope, CurrentPerson person) : OfferPage(scope, person)
{
    public ProfileFields Fields => Scope.Pack<ProfileFields>();
}
