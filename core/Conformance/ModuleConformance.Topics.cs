using Platform.Conformance.Engines;
using Platform.Conformance.Facts;
using Platform.Data.Engines;
using Xunit;

namespace Platform.Conformance;

/// <summary>What is asked of the topics that a module's forms ask about.</summary>
public abstract partial class ModuleConformance<T>
{
    [Fact]
    public async Task The_topics_it_asks_about_are_declared() => None(TopicRules.Declared(s_subject, await PagesAsync()));

    [Theory, EveryEngine]
    public async Task A_page_that_asks_about_a_topic_shows_what_was_told_instead(DatabaseEngine engine) => None(await TopicRules.ShownAsync(s_subject, engine));
}
