using System.Globalization;

namespace Platform.UI.Pagination;

/// <summary>A page in the list of pages; without an address it is a gap.</summary>
public sealed record PageLink(string? Number, string? Href, bool Current = false, string? Label = null);

/// <summary>The way to the other pages of a list.</summary>
[HtmlTargetElement("gov-pagination")]
public sealed class PaginationTagHelper : ComponentTagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are; with fewer than two nothing is drawn.</summary>
    public int Pages { get; set; }

    /// <summary>The address of a page.</summary>
    public Func<int, string>? Url { get; set; }

    /// <summary>The name of the landmark.</summary>
    public string Label { get; set; } = "Pagination";

    internal PageSteps Steps { get; set; } = new();

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        if (Url is not null)
        {
            if (Pages < 2)
            {
                return null;
            }
            Steps = PageSteps.Around(Page, Pages, Url);
        }
        var block = Steps.Links is null && (Steps.Previous ?? Steps.Next) is not null;
        return Carry(Markup.Element("nav", "govuk-pagination", block ? "govuk-pagination--block" : null).With("aria-label", Label)).Add(
            Arrow.Draw("prev", "Previous", Steps.Previous, block), Numbers(), Arrow.Draw("next", "Next", Steps.Next, block));
    }

    private TagBuilder? Numbers()
    {
        if (Steps.Links is null)
        {
            return null;
        }
        var list = Markup.Element("ul", "govuk-pagination__list");
        foreach (var link in Steps.Links)
        {
            list.Add(link.Href is null
                ? Markup.Element("li", "govuk-pagination__item", "govuk-pagination__item--ellipsis").Text("⋯")
                : Markup.Element("li", "govuk-pagination__item", link.Current ? "govuk-pagination__item--current" : null).Add(
                    Markup.Element("a", "govuk-link", "govuk-pagination__link").With("href", link.Href)
                        .With("aria-label", link.Label ?? "Page " + link.Number).With("aria-current", link.Current ? "page" : null)
                        .Text(link.Number)));
        }
        return list;
    }
}

internal sealed record PageStep(string Href, string? Text = null, string? Label = null);

internal sealed record PageSteps(PageStep? Previous = null, PageStep? Next = null, IReadOnlyList<PageLink>? Links = null)
{
    /// <summary>First, last, the page and its neighbours; gaps between.</summary>
    public static PageSteps Around(int page, int pages, Func<int, string> url)
    {
        var links = new List<PageLink>();
        var before = 0;
        foreach (var number in Enumerable.Range(1, pages).Where(one => one == 1 || one == pages || Math.Abs(one - page) <= 1))
        {
            if (number > before + 1)
            {
                links.Add(new(null, null));
            }
            links.Add(new(number.ToString(CultureInfo.InvariantCulture), url(number), number == page));
            before = number;
        }
        return new(page > 1 ? new(url(page - 1)) : null, page < pages ? new(url(page + 1)) : null, links);
    }
}
