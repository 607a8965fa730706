using Host.Tests.Areas;
using Platform.Host.Commands;

namespace Host.Tests.Commands;

/// <summary>What is typed, as it is typed.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--nonsense")]
    [InlineData("import")]
    [InlineData("seed")]
    [InlineData("seed --people 0")]
    [InlineData("seed --people many")]
    [InlineData("admin")]
    [InlineData("admin invite")]
    [InlineData("run --urls zzz")]
    [InlineData("--urls ftp://localhost:21")]
    public async Task Wrong_use_exits_2_and_says_where_help_is(string typed)
    {
        var (code, said) = await TypeAsync(typed);
        Assert.Equal(2, code);
        Assert.Contains("--help", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "import", "migrate", "seed", "admin", "--area", "--data", "check", "modules", "run", "--urls")]
    [InlineData("check --help", "--diff", "FILE", "--no-database", "--area")]
    [InlineData("import --help", "FILE", "--dry-run", "--area", "--data")]
    [InlineData("seed --help", "--people")]
    [InlineData("admin invite --help", "EMAIL")]
    public async Task Help_says_everything_that_can_be_typed(string typed, params string[] words)
    {
        var (code, said) = await TypeAsync(typed);
        Assert.Equal(0, code);
        Assert.All(words, word => Assert.Contains(word, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_area_file_that_is_not_there_fails_and_is_named()
    {
        var (code, said) = await TypeAsync("check --area nowhere.json");
        Assert.Equal(1, code);
        Assert.Contains("nowhere.json", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_fails_without_a_stack_trace()
    {
        var (code, said) = await TypeAsync("check --data /proc/nowhere");
        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("migrate")]
    [InlineData("admin invite someone@council.example")]
    public async Task A_server_that_does_not_answer_fails_without_a_stack_trace_or_a_password(string typed)
    {
        var file = Write("""{ "area": { "name": "Somewhere", "demo": true }, "database": { "engine": "sqlserver" } }""");
        var (code, said) = await TypeAsync(
            $"{typed} --area {file}",
            "PLATFORM_database__connectionString=Server=127.0.0.1,9;User Id=x;Password=not-to-be-told;Connect Timeout=1;TrustServerCertificate=true");
        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-told", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_an_area_file_is_named_at_once()
    {
        var file = Write("""{ "area": { "demo": "perhaps", "colour": "teal", "timeZone": "Mars/North" }, "database": { "engine": "punch cards" } }""");
        var (code, said) = await TypeAsync($"check --area {file}");
        Assert.Equal(1, code);
        Assert.All(["area.name", "perhaps", "teal", "Mars/North", "punch cards"], word => Assert.Contains(word, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_area_file_fails_without_a_stack_trace()
    {
        var (code, said) = await TypeAsync($"check --area {Write("{ not json")}");
        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_then_check_then_modules_tell_how_things_stand()
    {
        const string Known = """{ "area": { "name": "Somewhere", "demo": true } }""";
        var file = Write(Known);
        var waiting = await TypeAsync($"check --area {file}");
        Assert.Contains("migrations are waiting", waiting.Said, StringComparison.Ordinal);

        Assert.Equal(0, (await TypeAsync($"migrate --area {file}")).Code);

        var after = await TypeAsync($"check --area {file}");
        Assert.Equal(0, after.Code);
        Assert.Contains("database: up to date", after.Said, StringComparison.Ordinal);

        Write("""{ "area": { "name": "Somewhere", "demo": true }, "modules": { "nobody-wrote-this": { "enabled": true } } }""");
        var unknown = await TypeAsync($"check --area {file}");
        Assert.Equal(1, unknown.Code);
        Assert.Contains("modules.nobody-wrote-this", unknown.Said, StringComparison.Ordinal);

        var listed = await TypeAsync($"modules --area {file}");
        Assert.Equal(0, listed.Code);
        Assert.Matches(@"core\s+On\s+\d.*The shared record", listed.Said);
        Assert.Matches(@"nobody-wrote-this\s+Refused", listed.Said);
    }

    [Fact]
    public async Task The_first_administrator_of_a_real_area_gets_a_link_that_works_once()
    {
        var file = Write("""{ "area": { "name": "Somewhere" } }""");
        var (code, said) = await TypeAsync($"admin invite someone@council.example --area {file}");
        Assert.Equal(0, code);
        Assert.Matches("/invite/[A-Za-z0-9_-]{20,}", said);
        Assert.Equal(1, (await TypeAsync($"admin invite not-an-address --area {file}")).Code);
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder, "area.json");
        File.WriteAllText(file, text);
        return file;
    }

    private async Task<(int Code, string Said)> TypeAsync(string typed, params string[] variables)
    {
        await using var said = new StringWriter();
        var code = await PlatformCommand.RunAsync([.. typed.Split(' '), .. typed.Contains("--data", StringComparison.Ordinal) ? (string[])[] : ["--data", _folder]], said, said, AreaDesk.Environment(variables));
        return (code, said.ToString());
    }
}
