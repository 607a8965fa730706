using System.Reflection;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record;

using TestModules;

namespace Together.Tests.Asking;

/// <summary>Nobody tells anything twice: no form of a module asks what another's asks, or what is on the record.</summary>
public sealed class AskedTwiceTests
{
    [Theory, EveryEngine]
    public async Task No_question_stands_on_the_forms_of_two_modules_unless_what_was_told_stands_before_both(DatabaseEngine engine) =>
        Problems.None("the forms of all modules", AskedTwice.In(await QuestionsAsync(engine)));

    [Theory, EveryEngine]
    public async Task Nothing_is_allowed_to_be_asked_by_two_that_only_one_asks(DatabaseEngine engine) => Assert.Empty(AskedTwice.Needless(await QuestionsAsync(engine)));

    [Theory]
    [InlineData("What is their date of birth?", true)]
    [InlineData("How would you like us to get hold of you?", true)]
    [InlineData("What would this make possible?", true)]
    [InlineData("What are their pronouns?", true)]
    [InlineData("Which tree do they like best?", false)]
    public async Task A_question_that_another_module_or_the_record_asks_already_is_seen_on_a_page_and_in_an_input(string asked, bool isSeen)
    {
        var modules = Directory.CreateTempSubdirectory("platform-orchard-").FullName;
        var orchard = new ModuleText("orchard").WithPage("/Trees/Ask", $"\"A tree</h1><form method='post'><label for='tree'>{asked}</label><input id='tree' name='tree'></form><h1>\"", "{personId:guid}")
            .With($$"""public sealed class TreeInput { [Display(Name = "{{asked}}")] public string Answer { get; set; } }""");
        orchard.WriteTo(modules);
        var others = (await QuestionsAsync(DatabaseEngine.Sqlite)).ToList();

        var input = Question.Of("orchard", Assembly.Load(await File.ReadAllBytesAsync(Path.Combine(modules, "orchard", "Orchard.dll")))).ToList();
        Assert.Equal(isSeen, AskedTwice.In([.. others, .. input]).Count > 0);

        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, new TestSetup { ModulesFolder = modules, Settings = new Dictionary<string, string?> { ["modules:orchard:enabled"] = "true" } });
        var pages = await FoundPage.AllAsync(platform);
        using var browser = await platform.SignInAsync("frontdoor@demo.example");
        var started = await browser.SubmitAsync(await browser.OpenAsync((await browser.SubmitAsync(await browser.OpenAsync("/people/search"), new { Input_Text = "Red jacket" })).LinkTo("Start a record")), new { Input_ModuleKey = "core" });
        var page = pages.Single(one => one.Area == "orchard");
        var shown = await browser.OpenAsync($"/orchard/trees/ask/{started.Path.Split('/')[2]}");
        var met = Question.On(new Dictionary<FoundPage, Dictionary<string, TestPage>> { [page] = new() { [shown.Path] = shown } }).ToList();
        Assert.Equal(["orchard"], met.Select(one => one.Module).Distinct());
        Assert.Equal(isSeen, AskedTwice.In([.. others, .. met]).Count > 0);
        Directory.Delete(modules, recursive: true);
    }

    private static async Task<IReadOnlyCollection<Question>> QuestionsAsync(DatabaseEngine engine)
    {
        var whole = await Whole.OfAsync(engine);
        return
        [
            .. Question.On(whole.Work.Met),
            .. whole.Declared.SelectMany(Question.Of),
            .. Question.Of("core", typeof(RecordModule).Assembly),
            .. Everything.Modules.SelectMany(module => Question.Of(module.Info.Key, module.GetType().Assembly)),
        ];
    }
}
