using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Platform.UI.Forms;

/// <summary>One radio button or checkbox, or the word between two of them.</summary>
internal sealed record Choice(string? Value, string Text)
{
    public string? Hint { get; init; }
    public string? Id { get; init; }
    public string? Name { get; init; }
    public bool? Checked { get; init; }
    public bool Disabled { get; init; }
    public bool Exclusive { get; init; }
    public bool Divider { get; init; }
    public IHtmlContent? Reveals { get; init; }
    public Func<TagBuilder, TagBuilder> Carry { get; init; } = element => element;
}

internal static class Choices
{
    /// <summary>The choices of an enum, in the words of its Display attributes.</summary>
    public static IEnumerable<SelectListItem> OfEnum(ModelExpression? model)
    {
        var type = model?.Metadata.ElementType ?? model?.Metadata.UnderlyingOrModelType;
        return type is not { IsEnum: true } ? [] : Enum.GetNames(type).Select(name =>
            new SelectListItem(type.GetField(name)!.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? name, name));
    }
}
