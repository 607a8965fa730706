namespace Architecture.Tests;

/// <summary>Each rule sees what it is there for.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("core/Record/Platform.Record.csproj", "../Data/Platform.Data.csproj")]
    [InlineData("core/Sdk/Platform.Sdk.csproj", "../UI/Platform.UI.csproj")]
    [InlineData("modules/navigator/Navigator.csproj", "../peer/Peer.csproj")]
    [InlineData("tests/Record.Tests/Record.Tests.csproj", "../../modules/navigator/Navigator.csproj")]
    [InlineData("tests/Host.Tests/Host.Tests.csproj", "../../modules/*/*.csproj")]
    [InlineData("core/New/Platform.New.csproj", "../Sdk/Platform.Sdk.csproj")]
    public void A_reference_through_a_wall_is_seen(string file, string other) =>
        Assert.Single(Walls.References(Project.Parse(file, $"""<Project><ItemGroup><ProjectReference Include="{other}" /></ItemGroup></Project>"""), ["Navigator", "Peer"]));

    [Fact]
    public void A_driver_is_seen() => Assert.Single(Walls.Drivers(Project.Parse(
        "core/Record/Platform.Record.csproj", """<Project><ItemGroup><PackageReference Include="Dapper" /></ItemGroup></Project>""")));

    [Fact]
    public void A_second_line_is_seen() => Assert.Single(Walls.OneLine(Project.Parse("modules/peer/Peer.csproj", "<Project />"), "<Project>\n</Project>\n"));

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void A_long_file_is_seen(int lines, int found) =>
        Assert.Equal(found, SourceRules.Length("A.cs", string.Concat(Enumerable.Repeat("line\n", lines))).Count());

    [Theory]
    [InlineData("core/Record/People", 12, 0)]
    [InlineData("core/Record/People", 13, 1)]
    [InlineData("core/Record/Migrations", 13, 0)]
    public void A_full_room_is_seen(string room, int files, int found) =>
        Assert.Equal(found, SourceRules.Rooms(Enumerable.Range(0, files).Select(file => $"{room}/{file}.cs")).Count());

    [Theory]
    [InlineData("internal sealed class Person" + "Manager", 1)]
    [InlineData("public sealed record Person" + "Dto(", 1)]
    [InlineData("public sealed class FormTagHelper", 0)]
    [InlineData("internal sealed class Database", 0)]
    public void A_name_that_says_nothing_is_seen(string text, int found) => Assert.Equal(found, SourceRules.Names("A.cs", text).Count());

    [Theory]
    [InlineData("tests/Host.Tests/A.cs", "using House" + "Keeping.Rooms;", 1)]
    [InlineData("tests/Host.Tests/A.cs", "var module = new House" + "KeepingModule();", 1)]
    [InlineData("core/Host/A.csproj", "<Reference Include=\"House" + "Keeping.dll\" />", 1)]
    [InlineData("core/Record/A.cs", "select 1 from house" + "_keeping_room", 1)]
    [InlineData("core/Sdk/A.cs", "/// <c>House" + "KeepingModule</c>", 0)]
    [InlineData("tests/Host.Tests/A.cs", "Scene.House" + "Keeping.Name", 0)]
    public void A_module_that_the_core_names_is_seen(string file, string text, int found) =>
        Assert.Equal(found, ModuleRules.Core(file, text, new("house-keeping", "HouseKeeping")).Count());

    [Theory]
    [InlineData("modules/peer/A.cs", "LocalRedirect(\"/house" + "-keeping/rooms\")", 1)]
    [InlineData("modules/peer/A.cs", "Holds(\"house" + "-keeping.room.read\")", 1)]
    [InlineData("modules/peer/A.cs", "module_key = \"house" + "-keeping\"", 1)]
    [InlineData("modules/peer/A.cs", "from house" + "_keeping_room r", 1)]
    [InlineData("modules/house" + "-keeping/A.cs", "from house" + "_keeping_room r", 0)]
    [InlineData("modules/peer/A.cs", "They do their house" + "-keeping.", 0)]
    public void A_module_that_another_names_is_seen(string file, string text, int found) =>
        Assert.Equal(found, ModuleRules.Another(file, text, new("house-keeping", "HouseKeeping")).Count());

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    public void A_module_with_too_many_texts_for_each_engine_is_seen(int texts, int found) =>
        Assert.Equal(found, ModuleRules.PerEngine("peer", Enumerable.Repeat("x = Sql.Per" + "Engine(", texts)).Count());

    [Theory]
    [InlineData("202611301930", "202611301931", 0)]
    [InlineData("202611301930", "202611301930", 1)]
    public void A_number_that_two_migrations_have_is_seen(string one, string other, int found) =>
        Assert.Equal(found, ModuleRules.OneNumber("core", [$"[Migration({one})]", $"[Migration({other})]"]).Count());

    [Fact]
    public void A_hosted_service_is_seen() => Assert.Single(SourceRules.HostedServices("A.cs", "internal sealed class Reminder : " + "BackgroundService"));

    [Fact]
    public void A_driver_in_a_source_is_seen() => Assert.NotEmpty(SourceRules.Drivers("A.cs", "using Microsoft.Data." + "Sqlite;"));

    [Theory]
    [InlineData("/ro" + "ot/somewhere/x.cs")]
    [InlineData("https://packages" + ".example/npm/govuk/-/govuk-6.0.0." + "tgz")]
    [InlineData("C:" + @"\Users\sam\x.cs")]
    public void A_place_is_seen(string text) => Assert.NotEmpty(SourceRules.Places("a.md", $"see {text}"));
}
