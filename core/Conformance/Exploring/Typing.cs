using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Platform.Conformance.Running;

namespace Platform.Conformance.Exploring;

/// <summary>Fills a form by what its fields ask for, and tries something else where the page says that it did not do.</summary>
internal sealed class Typing(DateOnly today)
{
    private const int MostAttempts = 16;

    private static readonly string[] s_texts = ["Kittish words", "07700 900123", "999 000 0018", "QQ 12 34 56 C", "", "1980", "kittish@demo.example", "4"];

    private readonly Dictionary<string, int> _turns = new(StringComparer.Ordinal);

    /// <summary>What it types that could only come from it.</summary>
    public static IReadOnlyList<string> Words { get; } = ["Kittish", "900123", "0000018"];

    /// <summary>Sends the form until the answer is a redirect, and answers that with what was sent; null when nothing did.</summary>
    public async Task<SentForm?> SendAsync(TestBrowser browser, TestPage page, string form)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (page.Document.QuerySelector(form) is not IHtmlFormElement element) return null;
            var fields = Fields(page, element);
            var address = element.GetAttribute("action") is { Length: > 0 } action ? action : page.Path;
            var answer = await browser.PostRawAsync(address, fields);
            if (answer.Location is not null) return new(address, fields, answer, page);
            LastAnswer = $"{(int)answer.Status} {answer.TextOf(".govuk-error-summary")}";
            if (answer.Status != System.Net.HttpStatusCode.OK) return null;
            Turn(answer);
            page = answer;
        }

        return null;
    }

    /// <summary>What the page said to the last attempt.</summary>
    public string LastAnswer { get; private set; } = "";

    private List<KeyValuePair<string, string?>> Fields(TestPage page, IHtmlFormElement form)
    {
        var fields = page.FieldsOf(form).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value)).ToList();
        foreach (var (name, elements) in form.Elements.Where(one => one.GetAttribute("name") is { Length: > 0 })
            .GroupBy(one => one.GetAttribute("name")!).Select(same => (same.Key, same.ToList<IElement>())))
        {
            if (Choose(name, elements, fields) is { } value)
            {
                fields.RemoveAll(field => field.Key == name);
                fields.Add(new(name, value));
            }
        }

        return fields;
    }

    private string? Choose(string name, List<IElement> elements, List<KeyValuePair<string, string?>> fields)
    {
        var turn = _turns.GetValueOrDefault(name);
        var filled = turn == 0 && fields.Any(field => field.Key == name && field.Value is { Length: > 0 });
        return elements[0] switch
        {
            _ when filled => null,
            IHtmlInputElement { Type: "radio" } => elements[turn % elements.Count].GetAttribute("value"),
            IHtmlSelectElement select => select.Options.Where(option => option.Value.Length > 0).ElementAtOrDefault(turn)?.Value,
            IHtmlInputElement { Type: "checkbox" } => turn == 0 ? null : elements[0].GetAttribute("value"),
            IHtmlInputElement { Type: "file" } => $"{TestFile.Picture}",
            IHtmlInputElement { Type: "hidden" or "submit" or "button" } => null,
            IHtmlInputElement { Type: "email" } => "kittish@demo.example",
            IHtmlInputElement { Type: "date" } => today.ToString("o", CultureInfo.InvariantCulture),
            IHtmlInputElement { Type: "time" } => "10:30",
            _ when name.EndsWith(".day", StringComparison.OrdinalIgnoreCase) => $"{today.Day}",
            _ when name.EndsWith(".month", StringComparison.OrdinalIgnoreCase) => $"{today.Month}",
            _ when name.EndsWith(".year", StringComparison.OrdinalIgnoreCase) => $"{today.Year}",
            IHtmlInputElement { Type: "number" } => $"{turn + 1}",
            IHtmlInputElement or IHtmlTextAreaElement => s_texts[turn % s_texts.Length],
            _ => null,
        };
    }

    private void Turn(TestPage answer)
    {
        var wrong = answer.Document.QuerySelectorAll(".govuk-form-group--error").SelectMany(group => group.QuerySelectorAll("[name]"))
            .Select(field => field.GetAttribute("name")!).Distinct().ToList();
        if (wrong.Count == 0)
        {
            wrong = [.. answer.Document.QuerySelectorAll("main form input[type=radio], main form select, main form input[type=checkbox]")
                .Select(field => field.GetAttribute("name")).OfType<string>().Distinct()];
        }

        foreach (var name in wrong) _turns[name] = _turns.GetValueOrDefault(name) + 1;
    }
}

/// <summary>A form that was sent and led somewhere.</summary>
internal sealed record SentForm(string Address, IReadOnlyList<KeyValuePair<string, string?>> Fields, TestPage Answer, TestPage Page);
