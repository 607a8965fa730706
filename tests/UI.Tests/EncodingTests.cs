using UI.Tests.Pages.Sample;
using UI.Tests.Sample;

namespace UI.Tests;

public sealed class EncodingTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Fact]
    public async Task Hostile_words_stay_words_wherever_they_are_shown()
    {
        var page = await host.GetAsync("/Sample/Hostile");
        Assert.Equal(["/ui/platform.js"], page.QuerySelectorAll("script").Select(one => one.GetAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("b"));
        Assert.True(page.Body!.TextContent.Split(Words.Hostile).Length > 40, "the words are missing from the page");
        Assert.Equal(Words.Hostile, page.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal(Words.Hostile, page.QuerySelector("#Input_Name")!.GetAttribute("data-extra"));
        Assert.Equal(Words.Hostile, page.QuerySelector("#Input_Way-2")!.GetAttribute("data-extra"));
        Assert.Contains(Words.Hostile, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }
}
