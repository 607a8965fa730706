using Host.Tests.SingleSignOn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Host.Tests.Audit;

/// <summary>
/// What is reached without being a page has no filter around it that would write a look down: each such address is named here, with why it shows nobody. Pages, their
/// forms and jobs are held to their rules by the kit; a command cannot be run without one (<c>WithoutPages.RunAsync</c> asks for it).
/// </summary>
public sealed class RuleTests
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["/ui/area.css"] = "the area's colour",
        ["/health/live"] = "whether the program runs",
        ["/health/ready"] = "whether the database answers",
        ["/sessions/stay"] = "how long the own session lasts",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_address_that_is_no_page_is_known_to_show_nobody_and_says_who_may_ask(bool singleSignOn)
    {
        await using var provider = await Provider.StartAsync();
        var known = singleSignOn ? Known.Keys.Append("/sign-in/with") : Known.Keys;
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { Settings = singleSignOn ? provider.Settings : [] });
        var others = platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && !endpoint.Metadata.Any(one => one.GetType().Name == "StaticAssetDescriptor")).ToList();
        Assert.Equal(known.Order(StringComparer.Ordinal), others.Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal));
        Assert.All(others, endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null, endpoint.RoutePattern.RawText));
    }
}
