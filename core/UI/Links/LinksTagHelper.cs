namespace Platform.UI.Links;

/// <summary>A component that draws the gov-items inside it.</summary>
public abstract class LinksTagHelper : ComponentTagHelper
{
    private protected List<Item> Items { get; private set; } = [];

    /// <inheritdoc />
    protected override void Prepare(IDictionary<object, object> items) => Items = Collected.Open<Item>(items);
}
