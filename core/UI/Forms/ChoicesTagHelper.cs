namespace Platform.UI.Forms;

/// <summary>What radios and checkboxes share.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    private List<Choice> choices = [];

    /// <summary>Choices from data, before those written inside; those of an enum if there are none at all.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Smaller buttons, for lists that are filters.</summary>
    public bool Small { get; set; }

    private protected abstract string Block { get; }

    private protected abstract string Type { get; }

    private protected abstract IReadOnlyCollection<string> Chosen { get; }

    /// <summary>Ids that describe each single choice, where there is no fieldset to carry them.</summary>
    private protected virtual string? DescribesEach => null;

    private protected virtual string? Layout => null;

    /// <inheritdoc />
    protected override void Prepare(IDictionary<object, object> items) => choices = Collected.Open<Choice>(items);

    /// <inheritdoc />
    protected override IHtmlContent BuildField(TagHelperContent inside)
    {
        var list = Carry(Markup.Element("div", Block, Small ? Block + "--small" : null, Layout).With("data-module", Block));
        var place = 0;
        foreach (var choice in All())
        {
            place++;
            Draw(list, choice, choice.Id ?? (place == 1 ? ControlId : $"{ControlId}-{place}"));
        }
        return Grouped(list);
    }

    private List<Choice> All()
    {
        var given = Items?.Select(Of) ?? [];
        List<Choice> all = [.. given, .. choices];
        return all.Count > 0 ? all : [.. Choices.OfEnum(For).Select(Of)];

        static Choice Of(SelectListItem item) =>
            new(item.Value, item.Text) { Disabled = item.Disabled, Checked = item.Selected ? true : null };
    }

    private void Draw(TagBuilder list, Choice choice, string id)
    {
        if (choice.Divider)
        {
            list.Add(Markup.Element("div", Block + "__divider").Text(choice.Text));
            return;
        }
        var chosen = choice.Checked ?? (choice.Value is not null && Chosen.Contains(choice.Value));
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        var reveals = choice.Reveals is null ? null : "conditional-" + id;
        string?[] describes = [DescribesEach, hintId];
        var described = string.Join(' ', describes.OfType<string>());
        list.Add(Markup.Element("div", Block + "__item").Add(
            choice.Carry(Markup.Element("input", Block + "__input").With("id", id).With("name", choice.Name ?? ControlName).With("type", Type)
                .With("value", choice.Value ?? "").Flag("checked", chosen).Flag("disabled", choice.Disabled)
                .With("data-aria-controls", reveals).With("data-behaviour", choice.Exclusive ? "exclusive" : null)
                .With("aria-describedby", described.Length == 0 ? null : described)),
            Caption.Label(choice.Text, id, Block + "__label"),
            choice.Hint is null ? null : Caption.Hint(choice.Hint, hintId!, Block + "__hint")));
        if (reveals is not null)
        {
            list.Add(Markup.Element("div", Block + "__conditional", chosen ? null : Block + "__conditional--hidden")
                .With("id", reveals).Add(choice.Reveals));
        }
    }
}
