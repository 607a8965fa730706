using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Platform.Conformance.Running;

namespace Platform.Conformance.Exploring;

/// <summary>What every page keeps to, whatever it shows.</summary>
internal static class Markup
{
    private static readonly string[] s_typed = ["text", "search", "email", "tel", "date", "number", ""];

    public static IEnumerable<string> Problems(TestPage page)
    {
        // a file is no page
        if (page.Response.Content.Headers.ContentDisposition?.DispositionType == "attachment") yield break;
        var document = page.Document;
        if (document.QuerySelectorAll("h1").Length is not 1 and var headings) yield return $"has {headings} h1";
        if (page.Title.Split('–')[0].Trim().Length == 0) yield return "has no title";
        if (Names(page.Title)) yield return "tells the person's name in its title";
        if (document.Scripts.Any(script => !script.HasAttribute("src"))) yield return "has an inline script";
        if (document.QuerySelectorAll("style, [style]").Length > 0) yield return "has inline style";
        foreach (var element in document.All)
        {
            if (element.Attributes.FirstOrDefault(one => one.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) is { } handler)
            {
                yield return $"has the event handler {handler.Name}";
            }
        }

        foreach (var form in document.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(form => form.Method != "post"))
        {
            if (form.Elements.Any(field => field is IHtmlTextAreaElement or IHtmlInputElement && s_typed.Contains(field.GetAttribute("type") ?? "")))
            {
                yield return "has a form that puts what is typed into the address";
            }
        }

        foreach (var address in Addresses(document).Where(address => address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))) yield return $"links to {address}";
        foreach (var address in Addresses(document).Where(IsPersonal).Distinct()) yield return $"links to {address}, which tells about a person";
    }

    /// <summary>Whether an address tells a name or anything that the kit has typed.</summary>
    public static bool IsPersonal(string address)
    {
        var said = Uri.UnescapeDataString(address).Replace('+', ' ');
        return Names(said) || Typing.Words.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Names(string text) => Scene.NameWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Addresses(IDocument document) =>
        document.QuerySelectorAll("[href], [action], [src]").SelectMany(element => (string?[])[element.GetAttribute("href"), element.GetAttribute("action"), element.GetAttribute("src")]).OfType<string>();
}
