namespace Host.Tests.Areas;

/// <summary>Content that modules read and areas swap: held against what the module reads before anything starts.</summary>
public sealed class ContentPackTests : IDisposable
{
    private const string Home = """{ "key": "homelessness", "label": "A place to live", "question": "Where are you staying?", "disadvantage": "homelessness" }""";
    private readonly AreaDesk _desk = new();

    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { """{ "needs": [] }""", "packs.needs.needs", "a list [ ]", "of 1 to 60 entries" },
        { "{ }", "packs.needs.needs", "nothing", "of 1 to 60 entries" },
        { """{ "needs": [{ "key": "Home", "label": "x", "question": "x?" }] }""", "packs.needs.needs[0].key", "\"Home\"", "small letters, with hyphens" },
        { """{ "needs": [{ "key": "home", "question": "x?" }] }""", "packs.needs.needs[0].label", "nothing", "text of 1 to 60 characters" },
        { """{ "needs": [{ "key": "home", "label": "", "question": "x?" }] }""", "packs.needs.needs[0].label", "an empty text", "text of 1 to 60 characters" },
        { """{ "needs": [{ "key": "home", "label": "x", "question": "x?", "disadvantage": "poverty" }] }""", "packs.needs.needs[0].disadvantage", "\"poverty\"", "one of homelessness, substanceUse" },
        { """{ "needs": [{ "key": "home", "label": "x", "question": "x?", "colour": "red" }] }""", "packs.needs.needs[0].colour", "the key colour", "key, label, question, disadvantage" },
        { """{ "needs": [{ "key": "home", "label": "x", "question": "x?" }, { "key": "home", "label": "y", "question": "y?" }] }""", "packs.needs.needs", "a list [ ]", "home stands there 2 times" },
        { "[]", "(the file)", "a list [ ]", "an object in { }" },
    };

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_packs_that_come_with_the_program_have_no_mistake() => Assert.Empty(await _desk.FaultsAsync(AreaDesk.Valid));

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_mistake_in_a_pack_is_told_with_its_file_line_key_and_what_is_allowed(string pack, string key, string found, string allowed)
    {
        var file = _desk.Write("packs/needs/ours.json", "// ours\n" + pack);
        var fault = Assert.Single(await WithAsync("\"needs\": \"ours\""));
        Assert.Equal(key, fault.Key);
        Assert.Equal($"{file}:2", fault.Place);
        Assert.Contains(found, fault.Found, StringComparison.Ordinal);
        Assert.Contains(allowed, fault.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_told_with_those_that_are()
    {
        _desk.Write("packs/needs/ours.json", $$"""{ "needs": [{{Home}}] }""");
        var fault = Assert.Single(await WithAsync("\"needs\": \"theirs\""));
        Assert.Equal(("packs.needs", "one of ours, rural, usual"), (fault.Key, fault.Allowed));
    }

    [Fact]
    public async Task A_kind_that_no_module_reads_is_told_even_where_such_a_folder_lies()
    {
        _desk.Write("packs/colours/usual.json", "{ }");
        var fault = Assert.Single(await WithAsync("\"colours\": \"usual\""));
        Assert.Equal("packs.colours", fault.Key);
        Assert.Contains("words, needs, about-me", fault.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_usual_pack_beside_the_area_file_comes_before_the_programs()
    {
        _desk.Write("packs/about-me/usual.json", """{ "language": "english", "prompts": [{ "key": "matters", "label": "x" }] }""");
        Assert.Equal("packs.about-me.language", Assert.Single(await _desk.FaultsAsync(AreaDesk.Valid)).Key);
    }

    [Fact]
    public async Task The_environment_may_name_a_pack()
    {
        _desk.Write("packs/about-me/short.json", """{ "language": "en", "prompts": [] }""");
        Assert.Equal("packs.about-me.prompts", Assert.Single(await _desk.FaultsAsync(AreaDesk.Valid, "PLATFORM_packs__about_me=short")).Key);
    }

    [Fact]
    public async Task A_need_that_a_module_meets_and_the_area_does_not_know_is_told()
    {
        using var desk = new AreaDesk { Modules = Outreach.Meeting };
        desk.Write("packs/needs/ours.json", $$"""{ "needs": [{{Home}}] }""");
        var fault = Assert.Single(await desk.FaultsAsync("""{ "area": { "name": "x", "demo": true }, "modules": { "meeting": { "enabled": true } }, "packs": { "needs": "ours" } }"""));
        Assert.Equal("packs.needs.needs", fault.Key);
        Assert.Equal("no need with the key belonging, which the module meeting meets", fault.Found);
        Assert.Empty(await desk.FaultsAsync("""{ "area": { "name": "x", "demo": true }, "modules": { "meeting": { "enabled": false } }, "packs": { "needs": "ours" } }"""));
    }

    [Fact]
    public async Task Another_pack_is_told_by_what_stands_in_it_before_it_is_used()
    {
        _desk.Write("packs/needs/before.json", $$"""{ "needs": [{{Home}}, { "key": "money", "label": "Money", "question": "Enough?" }] }""");
        _desk.Write("packs/needs/after.json", $$"""{ "needs": [{ "key": "food", "label": "Food", "question": "Eaten?" }, {{Home.Replace("A place to live", "A home", StringComparison.Ordinal)}}] }""");
        var now = _desk.Write("now.json", """{ "area": { "name": "x", "demo": true }, "packs": { "needs": "before" } }""");
        var then = _desk.Write("then.json", """{ "area": { "name": "x", "demo": true }, "packs": { "needs": "after" } }""");
        var (code, said) = await _desk.TypeAsync($"check --area {now} --diff {then}");
        Assert.Equal(0, code);
        Assert.Equal("""
            Packs
              needs: before → after
              needs.needs.food.key: none → food
              needs.needs.food.label: none → Food
              needs.needs.food.question: none → Eaten?
              needs.needs.food.disadvantage: none → nothing
              needs.needs.homelessness.label: A place to live → A home
              needs.needs.money.key: money → none
              needs.needs.money.label: Money → none
              needs.needs.money.question: Enough? → none
              needs.needs.money.disadvantage: nothing → none
            """, said.Trim());
    }

    private Task<IReadOnlyList<Told>> WithAsync(string packs) =>
        _desk.FaultsAsync(AreaDesk.Valid.Replace("\"words\": { ", $"\"packs\": {{ {packs} }}, \"words\": {{ ", StringComparison.Ordinal));
}
