using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace FlexibleFund.Deciding;

/// <summary>The same for a colleague who is no lead.</summary>
[Requires(FlexibleFundPermissions.StandIn)]
public sealed class StandInModel(ModuleScope scope, FlexibleFundSettings settings, CurrentPerson person) : DecidePage(scope, settings, person);
