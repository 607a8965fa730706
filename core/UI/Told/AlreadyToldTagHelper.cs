using Platform.Sdk.Areas;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.UI.Told;

/// <summary>
/// Stands before the form of a page that says it asks about a topic (<see cref="AsksAttribute"/>): where the person has told it already, or does not want to
/// be asked, it shows that. The form puts its question where <see cref="AskedTopics.AsksFor"/> says so.
/// </summary>
[HtmlTargetElement("already-told", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AlreadyToldTagHelper(AskedTopics asked, CurrentPerson person, IModules modules, IHtmlGenerator html, Words words)
    : ToldTopicTagHelper(person, modules, html, words)
{
    /// <summary>The topic's key.</summary>
    public string Topic { get; set; } = "";

    /// <inheritdoc />
    protected override IHtmlContent? Build(TagHelperContent inside)
    {
        var known = asked.Find(Topic);
        (State, MayAnswer) = (known is { Told: null, PinnedOn: null } ? null : known, asked.MayAnswer);
        return base.Build(inside);
    }
}
