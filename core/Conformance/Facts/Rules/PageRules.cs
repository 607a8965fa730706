using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using Platform.Conformance.Exploring;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Platform.Conformance.Facts;

/// <summary>Where pages stand, what they require, and that what is declared is there.</summary>
internal static class PageRules
{
    /// <summary>The pages of the core that answer everybody; whoever adds one says so here.</summary>
    private static readonly HashSet<string> s_open = new(StringComparer.Ordinal)
    {
        "sign-in", "sign-in/code", "sign-in/passkey", "second-factor", "second-factor/passkeys", "confirm", "confirm/done", "sign-in/refused", "sign-out", "invite/{token}", "error/{status:int}", "accessibility", "refer", "refer/sent", "refer/answer",
    };

    /// <summary>Every page of a module lies in its own space, in the files and in the addresses.</summary>
    public static IEnumerable<string> Space(Subject subject, IEnumerable<FoundPage> pages)
    {
        var home = subject.IsCore ? "/Pages/" : $"/Areas/{subject.Key}/Pages/";
        foreach (var file in subject.Assemblies.SelectMany(Compiled).Where(file => !file.StartsWith(home, StringComparison.Ordinal) && !IsImports(file)))
        {
            yield return $"{file} is not mapped into {home}";
        }

        foreach (var page in pages.Where(page => subject.Assemblies.Contains(page.Assembly)))
        {
            if (page.Area != subject.Area) yield return $"{page} lies in the area '{page.Area}'";
            if (!subject.IsCore && page.Template != subject.Key && !page.Template.StartsWith(subject.Key + "/", StringComparison.Ordinal))
            {
                yield return $"{page} does not begin with /{subject.Key}";
            }
        }
    }

    /// <summary>Those who read numbers or set the platform up, and have no path to a person.</summary>
    private static readonly string[] s_aboutNobody = [Role.Commissioner, Role.Administrator];

    /// <summary>No role that has no path to a person opens a page about one, or holds what shows a kind of information about one.</summary>
    public static IEnumerable<string> NoPath(Subject subject, IEnumerable<FoundPage> pages)
    {
        var permissions = subject.Loaded.Loaded.SelectMany(module => module.Permissions).ToList();
        var held = s_aboutNobody.SelectMany(role => permissions.Where(one => one.DefaultRoles.Contains(role)).Select(one => (role, one))).ToList();
        foreach (var page in pages.Where(page => page.Area == subject.Area && page.IsAboutPerson))
        {
            foreach (var (role, one) in held.Where(one => one.one.Key == page.Permission)) yield return $"{page} is about a person, and {one.Key} is held by the role {role}";
        }

        foreach (var (role, one) in held.Where(one => one.one.Shares is not null)) yield return $"{one.Key} shows {one.Shares}, and is held by the role {role}";
    }

    /// <summary>Every page requires a permission that its own module or the core declares and that some role holds.</summary>
    public static IEnumerable<string> Permissions(Subject subject, IEnumerable<FoundPage> pages)
    {
        var declared = subject.Loaded.Loaded.Where(module => module.Info.Key == subject.Key || module.Info.Key == "core")
            .SelectMany(module => module.Permissions).ToLookup(permission => permission.Key);
        foreach (var page in pages.Where(page => page.Area == subject.Area))
        {
            if (page.IsAnonymous)
            {
                if (!subject.IsCore || !s_open.Contains(page.Template)) yield return $"{page} answers everybody";
            }
            else if (page.Permission is not { } permission)
            {
                yield return $"{page} does not say what it requires";
            }
            else if (!declared.Contains(permission))
            {
                yield return $"{page} requires '{permission}', which neither the module nor the core declares";
            }
            else if (declared[permission].All(one => one.DefaultRoles.Length == 0))
            {
                yield return $"{page} requires '{permission}', which no role holds";
            }
        }
    }

    /// <summary>A public method named like a handler is one: <c>OnPageHandlerExecutionAsync</c>, overridden, answers the method PAGE with whatever is bound to its parameters.</summary>
    public static IEnumerable<string> Methods(Subject subject, IEnumerable<FoundPage> pages) =>
        from page in pages
        where page.Area == subject.Area
        from method in page.Methods
        where !HttpMethods.IsGet(method) && !HttpMethods.IsPost(method)
        select $"{page} answers the method {method}";

    /// <summary>A file reaches a page as a <see cref="Sdk.Record.ChosenFile"/>, cleaned, or not at all.</summary>
    public static IEnumerable<string> Files(Subject subject) =>
        from type in subject.Assemblies.SelectMany(assembly => assembly.GetTypes())
        from taken in type.GetProperties().Select(property => (property.Name, Type: property.PropertyType))
            .Concat(typeof(PageModel).IsAssignableFrom(type) ? type.GetMethods().Where(method => !method.IsSpecialName).SelectMany(method => method.GetParameters()).Select(parameter => (Name: parameter.Name ?? "", Type: parameter.ParameterType)) : [])
        where IsRaw(taken.Type) || taken.Type.GetGenericArguments().Any(IsRaw)
        select $"{type.FullName} takes {taken.Name} as it comes: make it a ChosenFile";

    private static bool IsRaw(Type type) => type == typeof(IFormFile) || type == typeof(IFormFileCollection) || type.GetElementType() == typeof(IFormFile);

    /// <summary>No two pages answer one address.</summary>
    public static IEnumerable<string> Clashes(IEnumerable<FoundPage> pages) => pages
        .GroupBy(page => string.Join('/', page.Template.Split('/').Select(part => part.StartsWith('{') ? "{" + part[(part.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? at : part.Length - 1)..] : part.ToLowerInvariant())))
        .Where(same => same.Count() > 1)
        .Select(same => $"/{same.Key} is answered by {string.Join(" and ", same.Select(page => $"{page.Area}{page.Path}"))}");

    /// <summary>What the navigation and the person's record link to is there, and asks for what the link says.</summary>
    public static IEnumerable<string> Declared(ModuleDeclaration declared, IReadOnlyList<FoundPage> pages)
    {
        foreach (var link in declared.Nav.Concat(declared.PersonTabs))
        {
            if (pages.FirstOrDefault(page => page.Area == link.Area && page.Path == link.Page) is not { } page)
            {
                yield return $"'{link.Label}' links to {link.Page}, which does not exist";
                continue;
            }

            if (page.Permission != link.Permission) yield return $"'{link.Label}' asks for '{link.Permission}' and {page} for '{page.Permission}'";
            if (declared.PersonTabs.Contains(link) && page.Parameters is not ["personId"]) yield return $"the tab '{link.Label}' leads to {page}, which is not about a person";
            if (declared.Nav.Contains(link) && page.Parameters.Count > 0) yield return $"the navigation's '{link.Label}' leads to {page}, which needs more than a click";
        }

        foreach (var card in declared.PersonCards.Where(card => declared.Permissions.All(permission => permission.Key != card.Permission)))
        {
            yield return $"the card '{card.Title}' asks for '{card.Permission}', which the module does not declare";
        }
    }

    private static bool IsImports(string file) => Path.GetFileName(file) is "_ViewImports.cshtml";

    private static IEnumerable<string> Compiled(Assembly assembly) =>
        assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Select(item => item.Identifier);
}
