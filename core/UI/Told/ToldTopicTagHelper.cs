using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.UI.Area;
using Platform.UI.Forms;

namespace Platform.UI.Told;

/// <summary>What somebody told about a topic, when and to whom, and what can be done instead of asking: confirm it with them, or ask again, which is counted.</summary>
[HtmlTargetElement("told-topic")]
public class ToldTopicTagHelper(CurrentPerson person, IModules modules, IHtmlGenerator html, Words words) : ComponentTagHelper
{
    private const int LongestReason = 300;

    /// <summary>What is known.</summary>
    public TopicState? State { get; set; }

    /// <summary>Whether it may be confirmed or asked again here.</summary>
    public bool MayAnswer { get; set; }

    /// <summary>Whether it can be said here that they do not want to be asked.</summary>
    public bool Pins { get; set; }

    /// <summary>Given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        if (State is not { } state) return null;
        var card = Carry(Markup.Element("section", "area-card", "area-told")).Add(Markup.Element("h2", "govuk-heading-s").Text(state.Topic.Label));
        if (state.OwnWords is { } own) Tell(card, "In their own words, told", own);
        if (state.Told is { } told) Tell(card, "Told", told);
        else if (state.PinnedOn is null) card.Add(Line("Nothing told yet."));

        if (state.ConfirmedOn is { } confirmed) card.Add(Line($"Confirmed with them on {confirmed.Words()}."));
        if (state.PinnedOn is { } pinned) card.Add(Markup.Element("p", "govuk-body").Add(Markup.Element("strong").Text($"Don’t ask me again, since {pinned.Words()}.")));
        card.Add(inside);
        if (MayAnswer) card.Add(Answers(state));
        return card;
    }

    private TagBuilder Answers(TopicState state)
    {
        var answers = Markup.Element("div", "area-told__answers", "govuk-!-display-none-print");
        if (state.IsAskedAgain) answers.Add(Markup.Element("p", "govuk-body").Text(words.In("You chose to ask again: tell the {person} why.")));
        else
        {
            if (state.Told is not null) answers.Add(Form(state, "Confirm", "Confirm with them", "Is it still right?", null));
            if (state.Told is not null || state.PinnedOn is not null)
            {
                answers.Add(Form(state, "AskAgain", "Ask again", null, Markup.Element("div", "govuk-form-group").Add(
                    Markup.Element("label", "govuk-label", "govuk-body-s").With("for", $"why-{state.Topic.Key}").Text("Why ask again? (optional)")
                        .Add(Markup.Hidden($" {state.Topic.Label}")),
                    Markup.Element("input", "govuk-input", "govuk-input--width-20").With("id", $"why-{state.Topic.Key}").With("name", "Why").With("type", "text")
                        .With("maxlength", $"{LongestReason}").With("autocomplete", "off").With("dir", "auto"))));
            }
        }

        return !Pins ? answers : answers.Add(state.PinnedOn is null
            ? Form(state, "Pin", "Don’t ask me again", null, null)
            : Form(state, "Unpin", "They may be asked again", null, null));
    }

    private TagBuilder Form(TopicState state, string act, string label, string? before, IHtmlContent? more)
    {
        var http = ViewContext.HttpContext.Request;
        return Markup.Element("form").With("method", "post").With("action", $"{http.PathBase}/people/{person.Id}/topics?handler={act}").Flag("novalidate", true).Add(
            Hidden("Topic", state.Topic.Key), Hidden("Back", http.PathBase + http.Path + http.QueryString), Hidden(FormTagHelper.Field, Ids.New().ToString()),
            html.GenerateAntiforgery(ViewContext),
            before is null ? null : Markup.Element("p", "govuk-body", "govuk-!-margin-bottom-1").Text(before),
            more,
            Markup.Element("button", "govuk-button", act == "Confirm" ? null : "govuk-button--secondary").With("type", "submit").With("data-module", "govuk-button")
                .Text(label).Add(Markup.Hidden($": {state.Topic.Label}")));
    }

    private void Tell(TagBuilder card, string how, TopicAnswer told) => card.Add(
        Line($"{how} on {told.On.Words()} to {told.To}, {modules.Find(told.Module)?.Info.Name ?? told.Module}"), Markup.Element("div", "area-own-words").With("dir", "auto").Text(told.Words));

    private static TagBuilder Hidden(string name, string? value) => Markup.Element("input").With("type", "hidden").With("name", name).With("value", value);

    private static TagBuilder Line(string text) => Markup.Element("p", "govuk-body-s", "govuk-!-margin-bottom-1").Text(text);
}
