namespace Architecture.Tests;

/// <summary>A module's folder can be deleted, and nothing of the core or of another module misses it.</summary>
public sealed class ModuleTests
{
    private static readonly string[] s_coreTests = ["Architecture", "Conformance", "Data", "Host", "Record", "UI"];

    [Fact]
    public void Nothing_of_the_core_its_tests_or_its_configuration_names_a_type_a_table_or_the_assembly_of_a_module() => Assert.Empty(
        from file in Repository.Ending(".cs", ".cshtml", ".csproj", ".props", ".targets", ".json")
        where IsOfTheCore(file) && !file.EndsWith("RuleTests.cs", StringComparison.Ordinal)
        from module in NamedModule.All
        from problem in ModuleRules.Core(file, Repository.Text(file), module)
        select problem);

    [Fact]
    public void No_module_names_another() => Assert.Empty(
        from file in Repository.Ending(".cs", ".cshtml", ".csproj")
        where file.StartsWith("modules/", StringComparison.Ordinal)
        from other in NamedModule.All
        from problem in ModuleRules.Another(file, Repository.Text(file), other)
        select problem);

    [Fact]
    public void A_module_has_few_texts_of_their_own_for_each_engine() => Assert.Empty(NamedModule.All.SelectMany(module => ModuleRules.PerEngine(
        module.Key, Repository.Ending(".cs").Where(file => file.StartsWith($"modules/{module.Key}/", StringComparison.Ordinal)).Select(Repository.Text))));

    [Fact]
    public void No_two_migrations_of_a_module_or_of_the_core_have_one_number() => Assert.Empty(NamedModule.All.Select(module => $"modules/{module.Key}/").Prepend("core/").SelectMany(place =>
        ModuleRules.OneNumber(place, Repository.Ending(".cs").Where(file => file.StartsWith(place, StringComparison.Ordinal) && file.Contains("/Migrations/", StringComparison.Ordinal)).Select(Repository.Text))));

    private static bool IsOfTheCore(string file) => file.StartsWith("core/", StringComparison.Ordinal) || file.StartsWith("config/", StringComparison.Ordinal)
        || file.StartsWith("tests/EndToEnd/", StringComparison.Ordinal) || file.StartsWith("tests/TestModules/", StringComparison.Ordinal)
        || s_coreTests.Any(name => file.StartsWith($"tests/{name}.Tests/", StringComparison.Ordinal));
}
