using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Platform.Host.Proofs;

/// <summary>Where the way back from the provider ends while a form waits in another tab.</summary>
[AllowAnonymous]
internal sealed class ConfirmedModel : PageModel;
