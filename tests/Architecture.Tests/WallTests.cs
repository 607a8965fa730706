namespace Architecture.Tests;

public sealed class WallTests
{
    private static readonly List<string> Modules = [.. Repository.Projects.Where(project => project.IsModule).Select(project => project.Name)];

    [Fact]
    public void Projects_see_only_what_they_may() => Assert.Empty(Repository.Projects.SelectMany(project => Walls.References(project, Modules)));

    [Fact]
    public void Only_Data_names_a_driver() => Assert.Empty(Repository.Projects.SelectMany(Walls.Drivers)
        .Concat(Sources("core/", "modules/").Where(file => !file.StartsWith("core/Data/", StringComparison.Ordinal)).SelectMany(file => SourceRules.Drivers(file, Repository.Text(file)))));

    [Fact]
    public void A_module_is_one_line() => Assert.Empty(Repository.Projects.SelectMany(project => Walls.OneLine(project, Repository.Text(project.File))));

    [Fact]
    public void No_file_is_too_long() => Assert.Empty(Repository.Ending(".cs", ".cshtml").SelectMany(file => SourceRules.Length(file, Repository.Text(file))));

    [Fact]
    public void No_room_holds_too_much() => Assert.Empty(SourceRules.Rooms(Repository.Ending(".cs", ".cshtml")));

    [Fact]
    public void Nothing_has_a_name_that_says_nothing() => Assert.Empty(Sources("core/", "modules/", "tests/").SelectMany(file => SourceRules.Names(file, Repository.Text(file))));

    [Fact]
    public void No_module_runs_a_hosted_service() => Assert.Empty(Sources("modules/").SelectMany(file => SourceRules.HostedServices(file, Repository.Text(file))));

    [Fact]
    public void No_file_tells_where_it_was_made() => Assert.Empty(Repository.Ending(
        ".cs", ".cshtml", ".csproj", ".props", ".targets", ".json", ".config", ".md", ".yml", ".npmrc", ".sln", "run", ".sh", ".txt")
        .SelectMany(file => SourceRules.Places(file, Repository.Text(file))));

    private static IEnumerable<string> Sources(params string[] under) =>
        Repository.Ending(".cs").Where(file => under.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)));
}
