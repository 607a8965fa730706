using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace Platform.UI.Area;

/// <summary>A link the worker may follow.</summary>
public sealed record Link(string Label, string Href, bool Current);

/// <summary>The links that the modules which are on declared, for the worker who is signed in.</summary>
public sealed class Navigation(IModules modules, CurrentWorker worker, CurrentPerson person, PageAddresses addresses)
{
    /// <summary>The permission to see one's own sessions, which the header links to.</summary>
    public const string OwnSessions = "core.sessions.own";

    /// <summary>The links of the whole service.</summary>
    public IReadOnlyList<Link> Main(ViewContext view) => For(view, module => module.Nav, worker.Holds, null);

    /// <summary>The tabs of the person the page is about; none on other pages.</summary>
    public IReadOnlyList<Link> Person(ViewContext view) =>
        person.IsKnown ? For(view, module => module.PersonTabs, worker.Can, person.Id) : [];

    private List<Link> For(ViewContext view, Func<ModuleDeclaration, IReadOnlyList<DeclaredPage>> declared, Func<string, bool> may, Guid? about)
    {
        var root = view.HttpContext.Request.PathBase;
        var here = (view.RouteData.Values["area"] as string ?? "", view.RouteData.Values["page"] as string);
        return
        [
            .. from module in modules.On
               from page in declared(module)
               where may(page.Permission)
               let href = addresses.Of(page, about)
               where href is not null
               select new Link(page.Label, $"{root}{href}", here == (page.Area, page.Page)),
        ];
    }
}
