using System.Globalization;
using Platform.UI.Breadcrumbs;
using Platform.UI.Links;
using Platform.UI.Pagination;
using Platform.UI.ServiceNavigation;
using Platform.UI.SummaryList;
using Platform.UI.Table;

namespace UI.Tests.Golden;

internal static partial class Recipes
{
    private static Node Breadcrumbs(Options o) => new(new BreadcrumbsTagHelper
    {
        Label = o["labelText"] ?? "Breadcrumb",
        CollapseOnMobile = o.Is("collapseOnMobile"),
        Class = o["classes"],
    })
    { Attributes = o.Attributes(), Inside = [.. o.Each("items").Select(Item)] };

    private static Node ServiceNavigation(Options o) => new(new ServiceNavigationTagHelper
    {
        Name = o["serviceName"],
        Url = o["serviceUrl"],
        Label = o["ariaLabel"] ?? "Service information",
        NavigationLabel = o["navigationLabel"],
        MenuText = o["menuButtonText"] ?? "Menu",
        Collapse = o.Maybe("collapseNavigationOnMobile"),
        Class = o["classes"],
    })
    { Attributes = o.Attributes(), Inside = [.. o.Each("navigation").Select(Item)] };

    private static Node Item(Options o) =>
        new(new ItemTagHelper { Href = o["href"], Current = o.Is("current"), Active = o.Is("active") }) { Attributes = o.Attributes(), Html = o.Content() };

    private static Node Pagination(Options o) => new(new PaginationTagHelper
    {
        Label = o["landmarkLabel"] ?? "Pagination",
        Class = o["classes"],
        Steps = new(Step(o, "previous"), Step(o, "next"), o.Has("items") ? [.. o.Each("items").Select(Page)] : null),
    })
    { Attributes = o.Attributes() };

    private static PageStep? Step(Options o, string name) =>
        o[name + ".href"] is { } href ? new(href, o[name + ".text"], o[name + ".labelText"]) : null;

    private static PageLink Page(Options o) => o.Is("ellipsis")
        ? new(null, null)
        : new(o["number"], o["href"] ?? "", o.Is("current"), o["visuallyHiddenText"]);

    private static Node SummaryList(Options o) => new(new SummaryListTagHelper
    {
        CardTitle = o["card.title.text"],
        CardLevel = int.Parse(o["card.title.headingLevel"] ?? "2", CultureInfo.InvariantCulture),
        Class = o["card.classes"] ?? o["classes"],
    })
    {
        Attributes = o.Has("card") ? o.Under("card").Attributes() : o.Attributes(),
        Inside = [.. o.Each("rows").Select(Row), .. o.Under("card").Under("actions").Each("items").Select(Action)],
    };

    private static Node Row(Options o) => new(new RowTagHelper { Key = o["key.text"] ?? "", Class = o["classes"] })
    {
        Html = o.Under("value").Content(),
        Inside = [.. o.Under("actions").Each("items").Select(Action)],
    };

    private static Node Action(Options o) =>
        new(new ActionTagHelper { Href = o["href"] ?? "", HiddenText = o["visuallyHiddenText"], Class = o["classes"] }) { Attributes = o.Attributes(), Html = o.Content() };

    private static Node Table(Options o)
    {
        var head = o.Each("head");
        var first = o.Is("firstCellIsHeader");
        Node[] rows = [.. o.Rows("rows").Select(row =>
            Part("tr", [.. row.Select((cell, at) => Cell(at == 0 && first ? "th" : "td", cell))]))];
        return new(new TableTagHelper
        {
            Caption = o["caption"],
            CaptionSize = o.Modifier("captionClasses", "govuk-table__caption"),
            Class = o["classes"],
        })
        {
            Attributes = o.Attributes(),
            Inside = head.Count == 0
                ? [Part("tbody", rows)]
                : [Part("thead", [Part("tr", [.. head.Select(cell => Cell("th", cell))])]), Part("tbody", rows)],
        };
    }

    private static Node Part(string tag, Node[] inside) => new(new TablePartTagHelper(), tag) { Inside = inside };

    private static Node Cell(string tag, Options o)
    {
        var attributes = o.Attributes("colspan", "rowspan");
        if (o["classes"] is { } classes)
        {
            attributes["class"] = classes;
        }
        return new(new TablePartTagHelper { Numeric = o["format"] == "numeric" }, tag) { Attributes = attributes, Html = o.Content() };
    }
}
