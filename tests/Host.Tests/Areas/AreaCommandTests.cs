namespace Host.Tests.Areas;

/// <summary>What an operator is told who types <c>check</c>, <c>run</c> or <c>check --diff</c>.</summary>
public sealed class AreaCommandTests : IDisposable
{
    private const string Present = """{ "area": { "name": "Fernbrook", "demo": true }, "modules": { "core": { "frontDoorTeam": "First contact" } } }""";
    private readonly AreaDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Check_and_run_refuse_with_the_same_words_and_write_no_database()
    {
        var file = Write("wrong.json", """{ "area": { "demo": "perhaps", "colour": "teal" }, "modules": { "core": { "frontDoorTeam": "" }, "nobody": { } } }""");

        var check = await TypeAsync($"check --area {file}", "PLATFORM_database__password=hunter2");
        var run = await TypeAsync($"run --area {file}", "PLATFORM_database__password=hunter2");

        Assert.Equal(1, check.Code);
        Assert.Equal(1, run.Code);
        Assert.Equal(check.Said, run.Said);
        Assert.Contains("6 mistakes", check.Said, StringComparison.Ordinal);
        Assert.All(["area.name", "area.demo", "area.colour", "modules.core.frontDoorTeam", "modules.nobody", "PLATFORM_database__password"], key => Assert.Contains(key, check.Said, StringComparison.Ordinal));
        Assert.Equal(1, check.Said.Split("area.colour").Length - 1);
        Assert.DoesNotContain("hunter2", check.Said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_desk.Folder, "*.db"));
    }

    [Theory]
    [InlineData("check --diff")]
    [InlineData("check --dif x.json")]
    [InlineData("check extra")]
    public async Task Wrong_use_exits_2(string typed) => Assert.Equal(2, (await TypeAsync(typed)).Code);

    [Fact]
    public async Task A_real_area_is_checked_for_what_a_start_needs()
    {
        var file = Write("real.json", """{ "area": { "name": "Fernbrook" } }""");
        var (code, said) = await TypeAsync($"check --area {file}");
        Assert.Equal(1, code);
        Assert.Contains("2 mistakes", said, StringComparison.Ordinal);
        Assert.Contains("PLATFORM_DataProtection__Certificate", said, StringComparison.Ordinal);
        Assert.Contains("PLATFORM_trustedProxies", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_named_as_an_area_file_is_told_as_one()
    {
        var (_, said) = await TypeAsync($"check --area {_desk.Folder}");
        Assert.Contains("found:   a folder", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_changes_nothing()
    {
        var (code, said) = await CompareAsync(Present);
        Assert.Equal(0, code);
        Assert.Equal("Nothing changes.", said.Trim());
    }

    [Fact]
    public async Task A_difference_is_told_by_subject_before_it_is_made()
    {
        var (code, said) = await CompareAsync("""
            {
              "area": { "name": "Fernbrook Together", "demo": true, "colour": "#5b1a6b" },
              "database": { "file": "other.db" },
              "modules": { "core": { "frontDoorTeam": "Hub" } },
              "words": { "person": "resident", "people": "residents", "core": { "My day": "Today" } }
            }
            """);

        Assert.Equal(0, code);
        Assert.Equal("""
            Area
              name: Fernbrook → Fernbrook Together
              colour: #1d4f5c → #5b1a6b
            Database
              the embedded file platform.db → the embedded file other.db; the records stay where they are and are not copied
            Limits and settings
              modules.core.frontDoorTeam: First contact → Hub
            Words
              person: person → resident
              people: people → residents
              core, My day: My day → Today
            """, said.Trim());
        Assert.Empty(Directory.GetFiles(_desk.Folder, "*.db"));
    }

    [Theory]
    [InlineData("passphrase")]
    [InlineData("privateKey")]
    [InlineData("doorPin")]
    [InlineData("sasUrl")]
    [InlineData("apiToken")]
    public async Task A_secret_changes_without_being_shown(string key)
    {
        var (now, then) = (Write("now.json", With("hunter1")), Write("next.json", With("hunter2")));
        var (_, said) = await TypeAsync($"check --area {now} --diff {then}");
        Assert.Contains($"modules.outreach.{key} changes (not shown)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", said, StringComparison.Ordinal);

        string With(string secret) => $$"""{ "area": { "name": "x", "demo": true }, "modules": { "outreach": { "enabled": true, "{{key}}": "{{secret}}" } } }""";
    }

    [Theory]
    [InlineData("modules.food.shopping", false)]
    [InlineData("modules.food.opinionDays", false)]
    [InlineData("modules.food.pinboard", false)]
    [InlineData("modules.food.sassUrls", false)]
    [InlineData("modules.food.pin", true)]
    [InlineData("modules.food.pinCode", true)]
    [InlineData("modules.food.doorPIN", true)]
    [InlineData("modules.food.storage-account-key", true)]
    public void A_secret_is_known_by_its_name(string path, bool isSecret) => Assert.Equal(isSecret, Platform.Host.Areas.Reading.Shown.IsSecret(path));

    [Fact]
    public async Task What_the_environment_holds_stays_whatever_the_file_says()
    {
        var (_, said) = await CompareAsync(Present.Replace("Fernbrook", "Otherwise", StringComparison.Ordinal), "PLATFORM_area__name=Held");
        Assert.Equal("Nothing changes.", said.Trim());
    }

    [Fact]
    public async Task A_file_with_mistakes_is_not_compared_and_all_are_told()
    {
        var (code, said) = await CompareAsync("""{ "area": { "name": "", "demo": true, "colour": "teal" }, "surplus": 1 }""");
        Assert.Equal(1, code);
        Assert.Contains("next.json cannot be used: 3 mistakes", said, StringComparison.Ordinal);
    }

    private Task<(int Code, string Said)> CompareAsync(string next, params string[] variables) =>
        TypeAsync($"check --area {Write("now.json", Present)} --diff {Write("next.json", next)}", variables);

    private string Write(string name, string text) => _desk.Write(name, text);

    private Task<(int Code, string Said)> TypeAsync(string typed, params string[] variables) => _desk.TypeAsync(typed, variables);
}
