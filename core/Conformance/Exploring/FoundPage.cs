using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Sdk.Access;
using Platform.Sdk.Record;

namespace Platform.Conformance.Exploring;

/// <summary>A page as the running platform answers it.</summary>
/// <param name="Area">The Razor area; empty for the core.</param>
/// <param name="Path">Its path inside the area.</param>
/// <param name="Template">Its address, with the route's parameters.</param>
/// <param name="Assembly">The assembly it was compiled into.</param>
/// <param name="Permission">What it requires; null when it says nothing.</param>
/// <param name="IsAnonymous">Whether it answers everybody.</param>
/// <param name="Audit">What it says of the audit: null when it says nothing.</param>
/// <param name="Posts">Its handlers of forms, by name; empty for the one without.</param>
/// <param name="Methods">The methods of HTTP it has a handler for.</param>
internal sealed partial record FoundPage(
    string Area, string Path, string Template, Assembly Assembly, string? Permission, bool IsAnonymous, Attribute? Audit,
    IReadOnlyList<string> Posts, IReadOnlyList<string> Methods)
{
    private Regex? _pattern;

    /// <summary>The topics that it says it asks about.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>The parameters of its address.</summary>
    public IReadOnlyList<string> Parameters => [.. Parameter().Matches(Template).Select(match => match.Groups["name"].Value)];

    public bool IsAboutPerson => Parameters.Contains("personId");

    /// <summary>Whether its address names things besides a person.</summary>
    public bool NamesThings => Parameters.Any(name => name != "personId");

    public bool Answers(string address) => Pattern.IsMatch(Without(address));

    /// <summary>Whom an address names; null where it names nobody.</summary>
    public string? PersonIn(string address) => Pattern.Match(Without(address)).Groups["personId"] is { Success: true } said ? said.Value : null;

    /// <summary>The same address for another person.</summary>
    public string For(Guid person, string address)
    {
        var values = Pattern.Match(Without(address)).Groups;
        return values["personId"] is { Success: true } said ? address[..said.Index] + person + address[(said.Index + said.Length)..] : address;
    }

    public override string ToString() => "/" + Template;

    /// <summary>Every page of a platform.</summary>
    public static async Task<IReadOnlyList<FoundPage>> AllAsync(TestPlatform platform)
    {
        var loader = platform.Services.GetRequiredService<PageLoader>();
        var found = new List<FoundPage>();
        foreach (var endpoint in platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var model = compiled.ModelTypeInfo ?? compiled.PageTypeInfo;
            found.Add(new(
                page.AreaName ?? "", page.ViewEnginePath, endpoint.RoutePattern.RawText!.Trim('/'), compiled.PageTypeInfo.Assembly,
                model.GetCustomAttribute<RequiresAttribute>()?.Permission, model.GetCustomAttribute<AllowAnonymousAttribute>() is not null,
                (Attribute?)model.GetCustomAttribute<AuditedAttribute>() ?? model.GetCustomAttribute<NotAuditedAttribute>(),
                [.. compiled.HandlerMethods.Where(handler => HttpMethods.IsPost(handler.HttpMethod)).Select(handler => handler.Name ?? "")],
                [.. compiled.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct()])
            {
                Asks = [.. model.GetCustomAttributes<AsksAttribute>().Select(one => one.Topic)],
            });
        }

        return [.. found.GroupBy(page => (page.Area, page.Path)).Select(same => same.OrderBy(page => page.Template.Length).First())];
    }

    private Regex Pattern => _pattern ??= new Regex(
        "^/" + Parameter().Replace(Template, match => $"(?<{match.Groups["name"].Value}>{(match.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-fA-F-]{36}" : "[^/]+")})") + "/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Without(string address) => address.Split('?', '#')[0];

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
