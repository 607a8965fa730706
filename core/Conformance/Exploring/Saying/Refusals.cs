using AngleSharp.Html.Dom;
using Platform.Conformance.Running;

namespace Platform.Conformance.Exploring.Saying;

/// <summary>Makes a form say no, so that its refusals are read as well: empty, with more than fits, and asking for what is already so.</summary>
internal sealed class Refusals(TestBrowser browser)
{
    private static readonly string s_long = string.Concat(Enumerable.Repeat("Kittish ", 4_000));

    public async Task HearAsync(SentForm sent)
    {
        foreach (var type in (Func<IHtmlFormElement, TestPage, IEnumerable<KeyValuePair<string, string?>>>[])[Nothing, TooMuch, (_, _) => sent.Fields])
        {
            var page = await browser.AskAsync(sent.Page.Path);
            if (page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().FirstOrDefault(form => Address(form, page) == sent.Address) is not { } form) return;
            var marks = Marks(form, page);
            await browser.PostRawAsync(sent.Address, type(form, page).Where(field => marks.All(mark => mark.Key != field.Key)).Concat(marks));
        }
    }

    private static string Address(IHtmlFormElement form, TestPage page) => form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path;

    // what the form carries by itself: without it nothing would be refused but the form
    private static List<KeyValuePair<string, string?>> Marks(IHtmlFormElement form, TestPage page) =>
        [.. Typed(page, form).Where(field => field.Key is "form_id" or "__RequestVerificationToken")];

    private static IEnumerable<KeyValuePair<string, string?>> Typed(TestPage page, IHtmlFormElement form) =>
        page.FieldsOf(form).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value));

    private static IEnumerable<KeyValuePair<string, string?>> Nothing(IHtmlFormElement form, TestPage page) =>
        Typed(page, form).Where(field => form.Elements.Any(one => one is IHtmlInputElement { Type: "hidden" } && one.GetAttribute("name") == field.Key));

    private static IEnumerable<KeyValuePair<string, string?>> TooMuch(IHtmlFormElement form, TestPage page) => Typed(page, form).Select(field =>
        form.Elements.Any(one => one is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "tel" or "search" } && one.GetAttribute("name") == field.Key)
            ? new(field.Key, s_long) : field);
}
