namespace Host.Tests.Areas;

public sealed class AreaMistakeTests : IDisposable
{
    private readonly AreaDesk _desk = new() { Modules = Outreach.AmongBadOnes };

    public static TheoryData<string, string, string, string, string, string, string> All => Mistakes.All;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_file_that_the_mistakes_are_made_in_has_none() => Assert.Empty(await _desk.FaultsAsync(AreaDesk.Valid));

    [Fact]
    public void There_are_at_least_forty() => Assert.True(All.Count >= 40, $"{All.Count}");

    [Theory, MemberData(nameof(All))]
    public async Task A_mistake_is_told_with_its_line_its_key_what_was_found_what_is_allowed_and_the_fix(
        string from, string to, string variable, string key, string found, string allowed, string fix)
    {
        var at = AreaDesk.Valid.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);

        var fault = Assert.Single(await _desk.FaultsAsync(AreaDesk.Valid.Replace(from, to, StringComparison.Ordinal), variable.Length == 0 ? [] : [variable]));

        Assert.Equal(key, fault.Key);
        Assert.Contains(found, fault.Found, StringComparison.Ordinal);
        Assert.Contains(allowed, fault.Allowed, StringComparison.Ordinal);
        Assert.Contains(fix, fault.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("12345", fault.ToString(), StringComparison.Ordinal);
        if (fault.Place.StartsWith("PLATFORM_", StringComparison.Ordinal)) Assert.Contains(fault.Place, $"{variable} {fix}", StringComparison.Ordinal);
        else Assert.Equal($"{_desk.File}{LineOf(key, found, at)}", fault.Place);
    }

    [Theory]
    [InlineData("[1, 2]", "a list [ ]")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("", "no JSON from line 1, column 1")]
    [InlineData("{ \"area\": { \"name\": \"x\" }\n", "no JSON from line 2")]
    public async Task A_file_that_is_no_object_is_told_as_one_mistake(string text, string found) =>
        Assert.Contains(found, Assert.Single(await _desk.FaultsAsync(text)).Found, StringComparison.Ordinal);

    [Fact]
    public async Task Mistakes_at_every_level_are_told_together()
    {
        var faults = await _desk.FaultsAsync("""
            {
              "area": { "nme": "x", "demo": "perhaps", "colour": "teal", "timeZone": "Mars/North" },
              "database": { "engine": "punch cards", "fle": 1, "connectionString": "Server=x;Password=hunter2" },
              "modules": { "core": { "frontDoorTeam": "" }, "outreach": { "enabled": 1, "caseloadLimit": 0, "rounds": { "nights": 9, "night": 1 }, "until": "2025-01-01", "from": "2025-02-01" }, "nobody": {}, "damaged": { "enabled": "maybe", "foo": 1 }, "throwing": { "limit": 3 } },
              "words": { "worker": "", "person": "x", "outreach": { "Inreach": "x", "Outreach": " " }, "damaged": { "A": "" }, "throwing": 5 },
              "packs": { "words": "nowhere", "needs": "x" },
              "surplus": 1
            }
            """, "PLATFORM_modules__outreach__quietAfterDays=often", "PLATFORM_HOME=x");

        string[] keys =
        [
            "area.nme", "area.name", "area.demo", "area.colour", "area.timeZone", "database.engine", "database.fle", "database.connectionString", "modules.core.frontDoorTeam",
            "modules.outreach.enabled", "modules.outreach.caseloadLimit", "modules.outreach.rounds.nights", "modules.outreach.rounds.night",
            "modules.outreach.quietAfterDays", "modules.outreach.until", "modules.nobody",
            "modules.damaged.enabled", "modules.throwing.enabled", "words.worker", "words.people", "words.outreach.Inreach", "words.outreach.Outreach", "words.damaged.A", "words.throwing", "packs.words", "packs.needs", "surplus", "HOME",
        ];
        Assert.Equal(keys.Order(StringComparer.Ordinal), faults.Select(fault => fault.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_that_throw_are_the_modules_mistake_and_the_others_start()
    {
        var area = _desk.Write("area.json", AreaDesk.Valid.Replace("\"core\":", "\"throwing\": { \"enabled\": true, \"limit\": 3 }, \"core\":", StringComparison.Ordinal));
        var (code, said) = await _desk.TypeAsync($"check --no-database --area {area}");
        Assert.Equal(1, code);
        Assert.Contains("module throwing: refused: Compose threw InvalidOperationException: not today", said, StringComparison.Ordinal);
        Assert.Contains("module outreach: on", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_beside_settings_that_throw_is_told_as_the_areas_mistake()
    {
        var text = AreaDesk.Valid.Replace("\"core\":", "\"throwing\": { \"enabled\": true, \"limit\": 3 }, \"core\":", StringComparison.Ordinal);
        var fault = Assert.Single(await _desk.FaultsAsync(text.Replace("\"caseloadLimit\": 6", "\"caseloadLimit\": 0", StringComparison.Ordinal)));
        Assert.Equal("modules.outreach.caseloadLimit", fault.Key);
    }

    private static string LineOf(string key, string found, int at) => (key, found) switch
    {
        (_, "half a character") => "",
        ("area.name", "nothing") when AreaDesk.Valid[at..].StartsWith("\"area\"", StringComparison.Ordinal) => ":1",
        _ => $":{AreaDesk.Valid[..at].Count(c => c == '\n') + 1}",
    };
}
