using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.UI.Checkboxes;
using Platform.UI.DateInput;
using Platform.UI.FileUpload;
using Platform.UI.Forms;
using Platform.UI.Input;
using Platform.UI.Radios;
using Platform.UI.Select;
using Platform.UI.Textarea;

namespace UI.Tests.Golden;

internal static partial class Recipes
{
    private static Node Input(Options o) => new(Field(new InputTagHelper
    {
        Type = o["type"] ?? "text",
        Value = o["value"],
        Width = o.Modifier("classes", "govuk-input")?.Replace("width-", "", StringComparison.Ordinal),
        Class = o.Modifier("classes", "govuk-input") is null ? o["classes"] : null,
        Prefix = o["prefix.text"],
        Suffix = o["suffix.text"],
    }, o, "label"))
    { Attributes = Disabled(o, o.Attributes("autocomplete", "autocapitalize", "pattern", "inputmode", "spellcheck")) };

    private static Node FileUpload(Options o)
    {
        var field = Field(new FileUploadTagHelper { Class = o["classes"], Enhanced = o.Is("javascript") }, o, "label");
        var attributes = Disabled(o, o.Attributes());
        if (o.Is("multiple"))
        {
            attributes["multiple"] = "";
        }
        return new(field) { Attributes = attributes };
    }

    private static Node Textarea(Options o) => new(Field(new TextareaTagHelper
    {
        Value = o["value"],
        Rows = int.Parse(o["rows"] ?? "5", System.Globalization.CultureInfo.InvariantCulture),
        Class = o["classes"],
    }, o, "label"))
    { Attributes = o.Attributes("autocomplete", "spellcheck") };

    private static Node Select(Options o) => new(Field(new SelectTagHelper
    {
        Value = o["value"],
        Class = o["classes"],
        Items = o.Each("items").Select(item => new SelectListItem(item["text"], item["value"], item.Is("selected"), item.Is("disabled"))),
    }, o, "label"))
    { Attributes = o.Attributes() };

    private static Node Radios(Options o) => Group(new RadiosTagHelper
    {
        Id = o["idPrefix"],
        Value = o["value"],
        Inline = o.Modifier("classes", "govuk-radios") == "inline",
    }, o, "govuk-radios");

    private static Node Checkboxes(Options o)
    {
        return Group(new CheckboxesTagHelper
        {
            Id = o["idPrefix"],
            Values = o.Has("values") ? [.. o.Texts("values")] : null,
        }, o, "govuk-checkboxes");
    }

    private static Node Group(ChoicesTagHelper group, Options o, string block)
    {
        group.Small = o.Modifier("classes", block) == "small";
        group.Class = o.Modifier("classes", block) is null ? o["classes"] : null;
        return new(Field(group, o, "fieldset.legend"))
        {
            Attributes = o.Attributes(),
            Inside = [.. o.Each("items").Select(Choice)],
        };
    }

    private static Node Choice(Options o) => o["divider"] is { } word
        ? new(new OrTagHelper { Text = word })
        : new(new ChoiceTagHelper
        {
            Value = o["value"],
            Label = o["text"] ?? "",
            Hint = o["hint.text"],
            Id = o["id"],
            Name = o["name"],
            Checked = o.Maybe("checked"),
            Disabled = o.Is("disabled"),
            Exclusive = o["behaviour"] == "exclusive",
        })
        { Attributes = o.Attributes(), Html = o["conditional.html"] is { } html and not "false" ? html : "" };

    private static Node DateInput(Options o)
    {
        string[] parts = ["day", "month", "year"];
        var items = o.Each("items");
        var prefix = o["namePrefix"];
        string[] shown = items.Count > 0 ? [.. items.Select(item => item["name"] ?? "")] : [.. parts.Where(part => o[part] != "false")];
        Options Of(string part) => items.FirstOrDefault(item => item["name"] == part) ?? o.Under(part);
        string[] wrong = [.. shown.Where(part => Of(part).Is("error") | WrongByClass(Of(part), part))];
        if (wrong.Length == 0 && shown.Any(part => Of(part).Maybe("error") == false))
        {
            wrong = [.. shown.Where(part => Of(part).Maybe("error") != false)];
        }
        return new(Field(new DateInputTagHelper
        {
            Id = o["id"],
            Name = prefix,
            Separator = "-",
            Parts = string.Join(' ', shown),
            WrongParts = wrong.Length > 0 ? string.Join(' ', wrong) : null,
            Class = o["classes"],
            OwnBirthday = shown.Count(part => Of(part)["autocomplete"] == "bday-" + part) == 3,
            Value = part => (string?[])[Of(part)["value"], o[part + ".value"], o["values." + (prefix is null ? part : $"{prefix}-{part}")]] is var given
                ? given.FirstOrDefault(one => one is not null) : null,
        }, o, "fieldset.legend"))
        { Attributes = o.Attributes() };
    }

    /// <summary>Classes are read only if they say what the tag helper says anyway: the width of the part, or that it is wrong.</summary>
    private static bool WrongByClass(Options part, string name)
    {
        string[] ours = ["govuk-input--error", name == "year" ? "govuk-input--width-4" : "govuk-input--width-2"];
        return part.Peek("classes")?.Split(' ') is { } given && given.All(ours.Contains)
            && part["classes"]!.Contains("govuk-input--error", StringComparison.Ordinal);
    }

    private static FieldTagHelper Field(FieldTagHelper field, Options o, string label)
    {
        var block = label == "label" ? "govuk-label" : "govuk-fieldset__legend";
        field.Id ??= o["id"];
        field.Name ??= o["name"];
        field.Label = o[label + ".text"];
        field.LabelSize = o.Modifier(label + ".classes", block);
        field.LabelHeading = o.Is(label + ".isPageHeading");
        field.Hint = o["hint.text"];
        field.Error = o["errorMessage.text"];
        field.DescribedBy = o["fieldset.describedBy"] ?? o["describedBy"];
        field.GroupClass = o["formGroup.classes"];
        return field;
    }

    private static Dictionary<string, string> Disabled(Options o, Dictionary<string, string> attributes)
    {
        if (o.Is("disabled"))
        {
            attributes["disabled"] = "";
        }
        return attributes;
    }
}
