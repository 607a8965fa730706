using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace FlexibleFund.Deciding.Afterwards;

[Requires(FlexibleFundPermissions.Decide)]
public sealed class LookModel(ModuleScope scope, FlexibleFundSettings settings, CurrentPerson person) : LookPage(scope, settings, person);
