using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace FlexibleFund.Deciding;

[Requires(FlexibleFundPermissions.Decide)]
public sealed class DecideModel(ModuleScope scope, FlexibleFundSettings settings, CurrentPerson person) : DecidePage(scope, settings, person);
