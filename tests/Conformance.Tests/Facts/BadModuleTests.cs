using Conformance.Tests.Facts.Bad;
using Platform.Conformance.Exploring;
using Platform.Conformance.Facts;
using Platform.Data.Engines;

namespace Conformance.Tests.Facts;

/// <summary>Each fact about pages is shown to fail on a module that does it wrong.</summary>
public sealed class BadModuleTests
{
    private static readonly Subject Bad = new(new BadModule());

    private static readonly Lazy<Task<Findings>> Walk = new(() => Expedition.RunAsync(Bad, DatabaseEngine.Sqlite));

    private static readonly Lazy<Task<IReadOnlyList<FoundPage>>> Pages = new(async () =>
    {
        await using var platform = await Bad.StartAsync(DatabaseEngine.Sqlite);
        return await FoundPage.AllAsync(platform);
    });

    [Theory]
    [InlineData("OutOfReach", "/bad/unlinked/{id:guid}")]
    [InlineData("DeadLink", "/bad/nowhere")]
    [InlineData("WrongAnswer", "/bad/picky answers 403 to the role worker")]
    [InlineData("Seen", "/bad/leak/{id:guid} answers 200 for a thing that does not exist")]
    [InlineData("Replayed", "/bad/leak/{id:guid} answers 200 with “Zephyrine” to every role elsewhere")]
    [InlineData("Replayed", "kept away, sending what another was shown, changes bad_thing")]
    [InlineData("Tokenless", "/bad/for-person/{personId:guid}")]
    [InlineData("Markup", "has 2 h1")]
    [InlineData("Markup", "has no title")]
    [InlineData("Markup", "has an inline script")]
    [InlineData("Markup", "has inline style")]
    [InlineData("Markup", "has the event handler onclick")]
    [InlineData("Markup", "tells the person's name in its title")]
    [InlineData("Markup", "puts what is typed into the address")]
    [InlineData("Markup", "/bad?name=Zephyrine, which tells about a person")]
    [InlineData("Wording", "For many people")]
    [InlineData("Growing", "BadModule.Note")]
    [InlineData("Unaudited", "/bad reads people (BadModule.Ids)")]
    public async Task The_walk_sees(string kind, string problem) =>
        Assert.Contains((await Walk.Value).Of(Enum.Parse<Finding>(kind)), one => one.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("/bad/silent does not say what it requires")]
    [InlineData("/bad/everybody answers everybody")]
    [InlineData("/garden requires 'bad.thing.none', which no role holds")]
    public async Task A_wrong_permission_is_seen(string problem) => Assert.Contains(problem, PageRules.Permissions(Bad, await Pages.Value));

    [Fact]
    public async Task A_path_of_a_commissioner_to_a_person_is_seen() => Assert.Equal(
        ["/bad/for-person/{personId:guid} is about a person, and bad.numbers.read is held by the role commissioner", "bad.numbers.read shows Money, and is held by the role commissioner"],
        PageRules.NoPath(Bad, (await Pages.Value).Select(page => page.Path.Contains("ForPerson", StringComparison.Ordinal) ? page with { Permission = "bad.numbers.read" } : page)));

    [Fact]
    public void A_file_that_is_taken_as_it_comes_is_seen() => Assert.Equal(
        ["Conformance.Tests.Facts.Bad.EverybodyModel takes Raw as it comes: make it a ChosenFile", "Conformance.Tests.Facts.Bad.EverybodyModel takes more as it comes: make it a ChosenFile"],
        PageRules.Files(Bad));

    [Fact]
    public async Task A_page_in_someone_elses_space_is_seen() => Assert.Equal(["/garden does not begin with /bad"], PageRules.Space(Bad, await Pages.Value));

    [Fact]
    public async Task A_page_that_answers_another_method_is_seen() => Assert.Equal(
        ["/bad/odd answers the method PAGE"], PageRules.Methods(Bad, [(await Pages.Value)[0] with { Template = "bad/odd", Area = Bad.Area, Methods = ["GET", "PAGE"] }]));

    [Fact]
    public async Task Two_pages_at_one_address_are_seen() =>
        Assert.Single(PageRules.Clashes((await Pages.Value).Append((await Pages.Value)[0] with { Path = "/Other" })));

    [Fact]
    public async Task A_declared_page_that_is_not_there_is_seen()
    {
        var problems = PageRules.Declared(Bad.Declared, await Pages.Value).ToList();
        Assert.Contains("'Gone' links to /Gone, which does not exist", problems);
        Assert.Contains("the tab 'Things' leads to /bad, which is not about a person", problems);
        Assert.Contains("'Things' asks for 'bad.thing.write' and /bad for 'bad.thing.read'", problems);
    }
}
