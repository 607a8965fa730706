using System.Text.Encodings.Web;

namespace Platform.UI.Components;

internal static class HtmlText
{
    /// <summary>The markup as it will be written.</summary>
    public static string Plain(this IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
