namespace Host.Tests.Areas;

/// <summary>Words that areas share: each area has modules of its own, and words of its own over them.</summary>
public sealed class WordsPackTests : IDisposable
{
    private readonly AreaDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_a_module_does_not_declare_is_a_mistake_in_a_pack_as_well()
    {
        var fault = Assert.Single(await WithPackAsync("""{ "person": "guest", "people": "guests", "outreach": { "Outrch": "x" } }"""));
        Assert.Equal("words.outreach.Outrch", fault.Key);
        Assert.EndsWith("ours.json:1", fault.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_this_area_has_not_got_may_be_named_in_a_pack() =>
        Assert.Empty(await WithPackAsync("""{ "worker": "guide", "workers": "guides", "gone": { "Gone": "Here" } }"""));

    [Fact]
    public async Task It_may_not_be_named_in_the_areas_own_words() =>
        Assert.Equal("words.gone", Assert.Single(await WithPackAsync("{ }", "\"gone\": { \"Gone\": \"Here\" }, ")).Key);

    [Fact]
    public async Task A_word_of_the_area_does_not_stand_beside_the_other_form_of_a_pack()
    {
        var fault = Assert.Single(await WithPackAsync("""{ "worker": "guide", "workers": "guides" }""", "\"worker\": \"ranger\", "));
        Assert.Equal("words.workers", fault.Key);
        Assert.Equal($"{_desk.File}:9", fault.Place);
        Assert.Equal("both worker and workers, or neither", fault.Allowed);
    }

    [Fact]
    public async Task A_pack_that_is_a_list_is_told_what_a_pack_looks_like()
    {
        var fault = Assert.Single(await WithPackAsync("[]"));
        Assert.EndsWith("ours.json:1", fault.Place, StringComparison.Ordinal);
        Assert.Equal("write { \"worker\": …, \"workers\": … }", fault.Fix);
    }

    [Fact]
    public async Task The_areas_own_words_come_before_those_of_a_pack()
    {
        _desk.Write("packs/words/ours.json", """{ "person": "guest", "people": "guests", "worker": "guide", "workers": "guides", "core": { "My day": "Rounds", "Modules": "Parts" } }""");
        var before = _desk.Write("before.json", """{ "area": { "name": "x", "demo": true } }""");
        var after = _desk.Write("after.json", """{ "area": { "name": "x", "demo": true }, "packs": { "words": "ours" }, "words": { "person": "resident", "people": "residents", "core": { "My day": "Today" } } }""");
        var (_, said) = await _desk.TypeAsync($"check --area {before} --diff {after}");
        Assert.Equal("""
            Words
              worker: worker → guide
              workers: workers → guides
              person: person → resident
              people: people → residents
              core, My day: My day → Today
              core, Modules: Modules → Parts
            """, said[said.IndexOf("Words", StringComparison.Ordinal)..].Trim());
    }

    private Task<IReadOnlyList<Told>> WithPackAsync(string pack, string words = "")
    {
        _desk.Write("packs/words/ours.json", pack);
        return _desk.FaultsAsync(AreaDesk.Valid.Replace("\"words\": { ", "\"packs\": { \"words\": \"ours\" }, \"words\": { " + words, StringComparison.Ordinal));
    }
}
