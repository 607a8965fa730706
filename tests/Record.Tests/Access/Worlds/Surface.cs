using System.Text.RegularExpressions;
using Platform.Conformance.Exploring;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Record.Tests.Access.Worlds;

/// <summary>A page of the running platform. A page about a person comes with its rule: the core's from the product, a module's from what it declares.</summary>
internal sealed partial record Surface(FoundPage Page, string Template, Rule? Rule, string Query = "")
{
    // pages that are also there to be printed: what may not be read there may not be read on paper
    private static readonly string[] s_printed =
    [
        "people/{personId}/timeline", "people/{personId}/story", "people/{personId}/about-me", "people/{personId}/sharing/{sharingId}", "people/{personId}/plan", "people/{personId}/appointments",
    ];

    /// <summary>Whether a person it may be opened for may still have nothing there: nobody outside the module knows.</summary>
    public bool MayBeEmpty => Page.Area.Length > 0;

    public static IReadOnlyList<Surface> All(IReadOnlyList<FoundPage> pages, IModules modules) =>
        [.. pages.Where(page => !page.IsAnonymous).Select(page => (page, template: Constraint().Replace(page.Template, "")))
            .Select(one => new Surface(one.page, one.template, one.page.IsAboutPerson ? RuleOf(one.page, one.template, modules) : null)).OrderBy(one => one.Template, StringComparer.Ordinal)
            .SelectMany(one => s_printed.Contains(one.Template) ? new[] { one, one with { Query = "?print=true" } } : [one])];

    /// <summary>Its address for somebody, with the things of theirs that it names.</summary>
    public string For(Settled one)
    {
        var address = "/" + Parameter().Replace(Template, match => $"{match.Groups["name"].Value switch
        {
            "personId" => one.Id,
            "wayId" => one.Way,
            "identifierId" => one.Reference,
            "strengthId" or "noteId" or "homeId" or "memberId" or "meetingId" or "fileId" or "storyId" or "transitionId" => one.Around[match.Groups["name"].Value],
            "goalId" => one.Goal,
            "actionId" => one.Action,
            "appointmentId" => one.Appointment,
            "supportId" when one.Episodes.Count > 0 => one.Episodes[0],
            "sharingId" when one.Shares.Count > 0 => one.Shares[0],
            _ => Ids.New(),
        }}");
        return Template.EndsWith("/support/take-up", StringComparison.Ordinal) && one.Episodes.Count > 0 ? $"{address}?support={one.Episodes[0]}" : address + Query;
    }

    /// <summary>Its address for whoever has made a search.</summary>
    public string With(Guid search) => "/" + Parameter().Replace(Template, match => $"{(match.Groups["name"].Value == "searchId" ? search : Ids.New())}");

    public override string ToString() => $"/{Template}{Query}";

    private static Rule RuleOf(FoundPage page, string template, IModules modules)
    {
        if (page.Area.Length == 0)
        {
            return Oracle.Pages.GetValueOrDefault(template) ?? throw new InvalidOperationException($"There is no rule for {page}: write into Oracle.Pages who may open it.");
        }

        var permission = modules.On.SelectMany(module => module.Permissions).Single(one => one.Key == page.Permission);
        // what is the core's to say opens no page of a module to those who do not support the person
        return new(permission.DefaultRoles, permission.Key.StartsWith($"{page.Area}.", StringComparison.Ordinal) ? permission.Shares : null, After: permission.AfterSupport);
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(":guid")]
    private static partial Regex Constraint();
}
