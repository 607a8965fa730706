using Navigator.Barriers.Settling;
using Navigator.Barriers.Steps;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Navigator.Tests.Barriers.BarrierScene;

namespace Navigator.Tests.Barriers;

/// <summary>What somebody typed while a colleague settled the same barrier.</summary>
public sealed class TypedTests
{
    private const string Texts = "main form textarea, main form input.govuk-input:not(.govuk-date-input__input):not([inputmode=numeric])";

    [Theory, EveryEngine]
    public async Task Every_text_that_was_typed_about_a_barrier_is_shown_to_whoever_comes_second(DatabaseEngine engine) =>
        await SecondAsync(engine, new() { ["Input.Answered"] = nameof(Answered.Yes), ["Input.Outcome"] = nameof(Outcome.Agreement) });

    [Theory, EveryEngine]
    public async Task Every_text_is_shown_to_whoever_comes_second_also_where_something_was_not_chosen_yet(DatabaseEngine engine) =>
        await SecondAsync(engine, new() { ["Input.RaisedBy"] = null });

    private static async Task SecondAsync(DatabaseEngine engine, Dictionary<string, string?> chosen)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var nadia = await scene.NavigatorAsync();
        using var lee = await scene.LeadAsync();
        var barrier = await RaiseAsync(nadia, person);
        var forms = new List<TestPage>();
        foreach (var link in (string[])["Change", "Take the next step", "Write down what came of it"]) forms.Add(await lee.OpenAsync(barrier.LinkTo(link)));
        await SettleAsync(nadia, barrier, nameof(Outcome.Flex));

        foreach (var form in forms)
        {
            var typed = form.Document.QuerySelectorAll(Texts).Select(one => one.GetAttribute("name")!).ToDictionary(name => name, string? (name) => $"Words about {name}");
            var late = await lee.SubmitAsync(form, typed.Concat(chosen).ToDictionary());

            Assert.InRange(typed.Count, 2, 4);
            Assert.Contains("This is settled already.", late.Text, StringComparison.Ordinal);
            Assert.All(typed.Values, words => Assert.Contains(words!, late.Text, StringComparison.Ordinal));
        }
    }
}
