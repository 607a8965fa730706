using AngleSharp.Html.Dom;
using UI.Tests.Sample;

namespace UI.Tests;

public sealed class FormTests(SampleHost host) : IClassFixture<SampleHost>
{
    private const string Form = "/Sample/Form";

    [Fact]
    public async Task A_form_has_a_token_and_an_id_that_is_new_each_time_it_is_drawn()
    {
        var ids = new HashSet<string>();
        for (var round = 0; round < 2; round++)
        {
            var form = (await host.GetAsync(Form)).QuerySelector("main form")!;
            Assert.True(form.HasAttribute("novalidate"));
            Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]"));
            Assert.True(ids.Add(Assert.Single(form.QuerySelectorAll("input[name=form_id]")).GetAttribute("value")!));
        }
    }

    [Fact]
    public async Task A_form_with_a_file_to_choose_carries_files_says_what_is_taken_and_that_no_draft_keeps_it()
    {
        var page = await host.GetAsync("/Sample/Upload");
        var (with, without) = (page.QuerySelector("#with")!, page.QuerySelector("#without")!);
        Assert.Equal("multipart/form-data", with.GetAttribute("enctype"));
        Assert.Equal("image/jpeg,image/png,application/pdf", with.QuerySelector("input[type=file]")!.GetAttribute("accept"));
        Assert.Equal("10485760", with.QuerySelector("input[type=file]")!.GetAttribute("data-most"));
        Assert.Contains("A draft keeps your words and no file", with.TextContent, StringComparison.Ordinal);
        Assert.False(without.HasAttribute("enctype"));
        Assert.True(without.HasAttribute("data-draft"));
        Assert.DoesNotContain("no file", without.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_errors_says_so_keeps_what_was_typed_and_leads_to_each_field()
    {
        var page = await host.PostAsync(Form, ("Input.Name", "a name that is far too long <b>"), ("Input.Tries", "twelve"),
            ("Input.Offers", "InPerson"), ("Input.Since.day", "31"), ("Input.Since.month", "feb"), ("Input.Since.year", "2026"), ("Input.Note", "\nkept"));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("a name that is far too long <b>", page.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal("twelve", page.QuerySelector("#Input_Tries")!.GetAttribute("value"));
        Assert.Equal("feb", page.QuerySelector("#Input_Since-month")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("input[value=InPerson][type=checkbox]")!.HasAttribute("checked"));
        Assert.Equal("\nkept", ((IHtmlTextAreaElement)page.QuerySelector("#Input_Note")!).Value);

        var errors = page.QuerySelectorAll(".govuk-error-summary a");
        Assert.Equal(
            ["The name must be 20 letters or fewer", "Check this answer: it is not in a form we can read", "Choose how you met", "Start date must be a real date"],
            errors.Select(one => one.TextContent));
        Assert.All(errors, one => Assert.IsType<IHtmlInputElement>(page.QuerySelector(one.GetAttribute("href")!), exactMatch: false));
        Assert.Equal("Input_Since-hint Input_Since-error", page.QuerySelector("fieldset[role=group]")!.GetAttribute("aria-describedby"));
    }

    [Theory]
    [InlineData("1", "", "2026", "Start date must include a month", "month")]
    [InlineData("1", "5", "26", "Year must include 4 numbers", "year")]
    public async Task A_date_says_which_part_is_wrong(string day, string month, string year, string error, string part)
    {
        var page = await host.PostAsync(Form, ("Input.Name", "Sam"), ("Input.Way", "Phone"),
            ("Input.Since.day", day), ("Input.Since.month", month), ("Input.Since.year", year));
        var link = Assert.Single(page.QuerySelectorAll(".govuk-error-summary a"));
        Assert.Equal(error, link.TextContent);
        Assert.Equal("#Input_Since-" + part, link.GetAttribute("href"));
        Assert.Equal("Input_Since-" + part, Assert.Single(page.QuerySelectorAll(".govuk-date-input .govuk-input--error")).Id);
    }

    [Theory, InlineData("3", "5", "2026", "2026-05-03"), InlineData("03", "May", "2026", "2026-05-03"), InlineData("", "", "", "")]
    public async Task A_good_answer_leads_on_and_the_next_page_says_so_once(string day, string month, string year, string saved)
    {
        var page = await host.PostAsync(Form, ("Input.Name", "Sam"), ("Input.Way", "InPerson"),
            ("Input.Since.day", day), ("Input.Since.month", month), ("Input.Since.year", year));
        Assert.Equal("Saved for " + saved, page.QuerySelector(".govuk-notification-banner--success .govuk-notification-banner__heading")?.TextContent);
        Assert.Null((await host.GetAsync(Form)).QuerySelector(".govuk-notification-banner"));
    }

    [Fact]
    public async Task An_enum_offers_its_own_words()
    {
        var labels = (await host.GetAsync(Form)).QuerySelectorAll(".govuk-radios__label").Select(one => one.TextContent);
        Assert.Equal(["Phone", "In person"], labels);
    }
}
