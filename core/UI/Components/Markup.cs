namespace Platform.UI.Components;

/// <summary>Builds elements; every text and attribute is encoded by the framework's own builder.</summary>
internal static class Markup
{
    private static readonly HashSet<string> Void = ["input", "img", "link", "meta"];

    public static TagBuilder Element(string name, params ReadOnlySpan<string?> classes)
    {
        var element = new TagBuilder(name);
        if (Void.Contains(name))
        {
            element.TagRenderMode = TagRenderMode.StartTag;
        }
        foreach (var one in classes)
        {
            element.Class(one);
        }
        return element;
    }

    /// <summary>The modifier class of a block, or nothing when no modifier is asked for.</summary>
    public static string? Modifier(string block, string? modifier) =>
        string.IsNullOrEmpty(modifier) ? null : $"{block}--{modifier}";

    extension(TagBuilder element)
    {
        public TagBuilder Class(string? name)
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                var before = element.Attributes.TryGetValue("class", out var present) ? present + " " : "";
                element.Attributes["class"] = before + name.Trim();
            }
            return element;
        }

        public TagBuilder With(string attribute, string? value)
        {
            if (value is not null)
            {
                element.Attributes[attribute] = value;
            }
            return element;
        }

        public TagBuilder Flag(string attribute, bool on) => on ? element.With(attribute, "") : element;

        public TagBuilder Text(string? text)
        {
            element.InnerHtml.Append(text ?? "");
            return element;
        }

        public TagBuilder Add(params ReadOnlySpan<IHtmlContent?> parts)
        {
            foreach (var part in parts)
            {
                if (part is not null)
                {
                    element.InnerHtml.AppendHtml(part);
                }
            }
            return element;
        }
    }

    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden").Text(text);
}
