using Microsoft.AspNetCore.Authorization;

namespace Platform.Sdk.Access;

/// <summary>Says which permission a page needs. A page without it answers nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute : AuthorizeAttribute
{
    /// <summary>Requires one permission; a page that needs two is two pages.</summary>
    /// <param name="permission">A key that the page's own module (or the core) declares.</param>
    public RequiresAttribute(string permission) : base(permission) => Permission = permission;

    /// <summary>The key of the permission.</summary>
    public string Permission { get; }
}
