namespace Platform.UI.Components;

/// <summary>A component: takes attributes and content, gives one element of the design system.</summary>
public abstract class ComponentTagHelper : TagHelper
{
    private TagHelperAttribute[] others = [];

    /// <summary>Further classes for the component's main element.</summary>
    [HtmlAttributeName("class")]
    public string? Class { get; set; }

    /// <inheritdoc />
    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Prepare(context.Items);
        var inside = await output.GetChildContentAsync();
        others = [.. output.Attributes]; // a copy: the framework uses the output again for the next tag
        var built = Build(inside);
        output.TagName = null;
        if (built is null)
        {
            output.SuppressOutput();
            return;
        }
        output.Content.SetHtmlContent(built);
    }

    /// <summary>Leaves a place where the components inside this one put themselves.</summary>
    protected virtual void Prepare(IDictionary<object, object> items) { }

    /// <summary>Draws the component; null draws nothing.</summary>
    protected abstract IHtmlContent? Build(TagHelperContent inside);

    /// <summary>Puts the author's class and every attribute that is not ours on this element.</summary>
    protected TagBuilder Carry(TagBuilder element)
    {
        element.Class(Class);
        foreach (var attribute in others)
        {
            element.With(attribute.Name, attribute.Value switch
            {
                null => "",
                IHtmlContent html => System.Net.WebUtility.HtmlDecode(html.Plain()),
                var value => value.ToString() ?? "",
            });
        }
        return element;
    }
}
