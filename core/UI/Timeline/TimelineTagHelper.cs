using System.Globalization;
using Platform.Sdk.Areas;
using Platform.UI.Area;

namespace Platform.UI.Timeline;

/// <summary>What happened, newest first, in moj-timeline-items.</summary>
[HtmlTargetElement("moj-timeline")]
public sealed class TimelineTagHelper : ComponentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) => Carry(Markup.Element("div", "moj-timeline")).Add(inside);
}

/// <summary>One thing that happened; its content says what.</summary>
[HtmlTargetElement("moj-timeline-item")]
public sealed class TimelineItemTagHelper(LocalArea area) : ComponentTagHelper
{
    /// <summary>What kind of thing.</summary>
    public string Title { get; set; } = "";

    /// <summary>Who did it.</summary>
    public string? By { get; set; }

    /// <summary>When, in UTC; shown in the area's own time.</summary>
    public DateTime At { get; set; }

    /// <summary>The level of its heading.</summary>
    public int Level { get; set; } = 2;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContent inside) => Carry(Markup.Element("div", "moj-timeline__item")).Add(
        Markup.Element("div", "moj-timeline__header").Add(
            Markup.Element($"h{Level}", "moj-timeline__title").Text(Title),
            new HtmlString(" "), // both stand on one line
            By is null ? null : Markup.Element("p", "moj-timeline__byline").Text("by " + By)),
        Markup.Element("p", "moj-timeline__date").Add(Markup.Element("time")
            .With("datetime", DateTime.SpecifyKind(At, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
            .Text(area.Words(At))),
        Markup.Element("div", "moj-timeline__description").Add(inside));
}
