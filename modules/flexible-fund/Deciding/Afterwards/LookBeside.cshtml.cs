using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace FlexibleFund.Deciding.Afterwards;

/// <summary>The same for a colleague who is no lead.</summary>
[Requires(FlexibleFundPermissions.StandIn)]
public sealed class LookBesideModel(ModuleScope scope, FlexibleFundSettings settings, CurrentPerson person) : LookPage(scope, settings, person);
