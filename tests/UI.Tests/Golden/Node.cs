using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UI.Tests.Golden;

/// <summary>A tag helper as a page would write it: attributes, tag helpers inside, or markup inside.</summary>
internal sealed record Node(TagHelper Helper, string Tag = "gov")
{
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<Node> Inside { get; init; } = [];
    public string Html { get; init; } = "";

    public string Render() => RenderAsync(new Dictionary<object, object>()).GetAwaiter().GetResult();

    private async Task<string> RenderAsync(IDictionary<object, object> above)
    {
        var items = new Dictionary<object, object>(above);
        TagHelperAttributeList attributes = [.. Attributes.Select(pair => new TagHelperAttribute(pair.Key, pair.Value))];
        var context = new TagHelperContext(Tag, attributes, items, Tag);
        var output = new TagHelperOutput(Tag, [.. attributes], async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            foreach (var node in Inside)
            {
                content.AppendHtml(await node.RenderAsync(items));
            }
            return content.AppendHtml(Html);
        });
        Helper.Init(context);
        await Helper.ProcessAsync(context, output);
        if (output.TagName is not null && !output.IsContentModified)
        {
            output.Content = await output.GetChildContentAsync();
        }
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
