using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Platform.Host.Faults;

/// <summary>Where something failed, in words that name a module's part and nobody's record.</summary>
internal sealed record Place(string Module, string Name)
{
    private const int Longest = 200;
    private const string Mark = "platform.place";

    public const string Migration = "migration";
    private const string JobPrefix = "job ";

    public static string Job(string key) => JobPrefix + key;

    public static bool IsJob(string name) => name.StartsWith(JobPrefix, StringComparison.Ordinal);

    /// <summary>Names longer than the column keep their beginning.</summary>
    public string Name { get; } = Name[..Math.Min(Name.Length, Longest)];

    /// <summary>Says where an exception came from; the innermost place that says so first is believed.</summary>
    public void Blame(Exception fault) => fault.Data[Mark] ??= this;

    /// <summary>Where a request failed: where the exception says it came from, else the page that was asked for.</summary>
    public static Place Of(Exception fault, Endpoint? endpoint, string path, Func<string, bool> isModule)
    {
        if (fault.Data[Mark] is Place blamed) return blamed;
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        var first = path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        var module = endpoint?.Metadata.GetMetadata<PageActionDescriptor>()?.AreaName is { Length: > 0 } area ? area
            : endpoint is null && isModule(first) ? first
            : "core";
        return new(module, route is not null ? $"page /{route.TrimStart('/')}" : module == "core" ? "a page" : $"a page of {module}");
    }
}
