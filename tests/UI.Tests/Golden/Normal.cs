using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace UI.Tests.Golden;

/// <summary>HTML with what makes no difference taken out: white space, the order of attributes and classes.</summary>
internal static class Normal
{
    public static string Of(string html)
    {
        var document = new HtmlParser().ParseDocument("<body>" + html);
        var text = new StringBuilder();
        foreach (var child in document.Body!.ChildNodes)
        {
            Write(text, child, 0);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, INode node, int depth)
    {
        if (node is IText words)
        {
            var plain = string.Join(' ', words.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (plain.Length > 0)
            {
                text.Append(' ', depth * 2).AppendLine(plain);
            }
            return;
        }
        if (node is not IElement element)
        {
            return;
        }
        text.Append(' ', depth * 2).Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            var value = attribute.Name == "class" ? string.Join(' ', element.ClassList.Order(StringComparer.Ordinal)) : attribute.Value;
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(value).Append('"');
        }
        text.AppendLine(">");
        foreach (var child in element.ChildNodes)
        {
            Write(text, child, depth + 1);
        }
    }
}
