using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Platform.Host.Accessibility;

/// <summary>The accessibility statement that the regulations ask of a public body.</summary>
[AllowAnonymous]
public sealed class ShowModel : PageModel;
