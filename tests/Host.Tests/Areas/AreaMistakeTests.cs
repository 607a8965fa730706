namespace Host.Tests.Areas;

public sealed class AreaMistakeTests : IDisposable
{
    private readonly AreaDesk _desk = new();

    public static TheoryData<string, string, string, string, string, string, string> All => Mistakes.All;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_file_that_the_mistakes_are_made_in_has_none() => Assert.Empty(_desk.Faults(AreaDesk.Valid));

    [Fact]
    public void There_are_at_least_forty() => Assert.True(All.Count >= 40, $"{All.Count}");

    [Theory, MemberData(nameof(All))]
    public void A_mistake_is_told_with_its_key_what_was_found_what_is_allowed_and_the_fix(
        string from, string to, string variable, string key, string found, string allowed, string fix)
    {
        Assert.Contains(from, AreaDesk.Valid, StringComparison.Ordinal);

        var fault = Assert.Single(_desk.Faults(AreaDesk.Valid.Replace(from, to, StringComparison.Ordinal), variable.Length == 0 ? [] : [variable]));

        Assert.Equal(key, fault.Key);
        Assert.Contains(found, fault.Found, StringComparison.Ordinal);
        Assert.Contains(allowed, fault.Allowed, StringComparison.Ordinal);
        Assert.Contains(fix, fault.Fix, StringComparison.Ordinal);
        Assert.True(fault.Origin.Variable is not null ? fault.Place.StartsWith("PLATFORM_", StringComparison.Ordinal) : fault.Place.StartsWith(_desk.File, StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("12345", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1, 2]", "a list [ ]")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("", "no JSON from line 1, column 1")]
    [InlineData("{ \"area\": { \"name\": \"x\" }\n", "no JSON from line 2")]
    public void A_file_that_is_no_object_is_told_as_one_mistake(string text, string found) =>
        Assert.Contains(found, Assert.Single(_desk.Faults(text)).Found, StringComparison.Ordinal);

    [Fact]
    public void Mistakes_at_every_level_are_told_together()
    {
        var faults = _desk.Faults("""
            {
              "area": { "nme": "x", "demo": "perhaps", "colour": "teal", "timeZone": "Mars/North" },
              "database": { "engine": "punch cards", "fle": 1 },
              "modules": { "core": { "frontDoorTeam": "" }, "outreach": { "enabled": 1, "caseloadLimit": 0, "rounds": { "nights": 9, "night": 1 } }, "nobody": {} },
              "words": { "worker": "", "outreach": { "Inreach": "x" } },
              "packs": { "words": "nowhere", "needs": "x" },
              "surplus": 1
            }
            """, "PLATFORM_modules__outreach__quietAfterDays=often", "PLATFORM_HOME=x");

        string[] keys =
        [
            "area.nme", "area.name", "area.demo", "area.colour", "area.timeZone", "database.engine", "database.fle", "modules.core.frontDoorTeam",
            "modules.outreach.enabled", "modules.outreach.caseloadLimit", "modules.outreach.rounds.nights", "modules.outreach.rounds.night",
            "modules.outreach.quietAfterDays", "modules.nobody", "words.worker", "words.outreach.Inreach", "packs.words", "packs.needs", "surplus", "HOME",
        ];
        Assert.Equal(keys.Order(StringComparer.Ordinal), faults.Select(fault => fault.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pack_gives_words_and_the_areas_own_come_first()
    {
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "packs", "words"));
        File.WriteAllText(Path.Combine(_desk.Folder, "packs", "words", "ours.json"), """{ "person": "guest", "people": "guests", "outreach": { "Outrch": "x" } }""");

        var fault = Assert.Single(_desk.Faults(AreaDesk.Valid.Replace("\"words\":", "\"packs\": { \"words\": \"ours\" }, \"words\":", StringComparison.Ordinal)));

        Assert.Equal("words.outreach.Outrch", fault.Key);
        Assert.EndsWith("ours.json:1", fault.Place, StringComparison.Ordinal);
    }
}
