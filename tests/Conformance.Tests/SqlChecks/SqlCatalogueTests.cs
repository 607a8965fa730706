using Platform.Conformance.SqlChecks;
using Platform.Sdk.Data;

namespace Conformance.Tests.SqlChecks;

public sealed class SqlCatalogueTests
{
    [Fact]
    public void Static_readonly_fields_of_any_visibility_are_found()
    {
        var catalogue = SqlCatalogue.Of([typeof(Kept)]);

        Assert.Equal(
            ["SqlCatalogueTests.Hidden", "SqlCatalogueTests.Open", "SqlCatalogueTests.Property"],
            catalogue.Texts.Select(text => text.Name).Order());
        Assert.Empty(catalogue.Problems);
    }

    [Fact]
    public void An_assembly_is_searched_whole() =>
        Assert.Contains(Kept.Open, SqlCatalogue.Of(typeof(SqlCatalogueTests).Assembly).Texts);

    [Theory]
    [InlineData(typeof(InAField))]
    [InlineData(typeof(InAnInstance))]
    [InlineData(typeof(InAMethod))]
    [InlineData(typeof(InAMethodForEveryone))]
    [InlineData(typeof(InALambda))]
    [InlineData(typeof(InAList))]
    [InlineData(typeof(InAGeneric<>))]
    public void A_text_made_elsewhere_is_refused(Type place) => Assert.NotEmpty(SqlCatalogue.Of([place, .. place.GetNestedTypes(SqlMaking)]).Problems);

    [Fact]
    public void Two_texts_of_one_name_are_refused() =>
        Assert.Contains("2 texts", Assert.Single(SqlCatalogue.Of([typeof(Kept), typeof(Same)]).Problems).Found, StringComparison.Ordinal);

    [Fact]
    public void A_fourth_text_per_engine_is_refused() =>
        Assert.Equal("SqlCatalogueTests.Fourth", Assert.Single(SqlCatalogue.Of([typeof(Exceptions)]).Problems).Name);

    private const System.Reflection.BindingFlags SqlMaking = System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public;

    private static class Kept
    {
        public static readonly Sql Open = new("select 1 as one");
        private static readonly Sql Hidden = new("select 2 as two");

        private static Sql Property { get; } = new("select 3 as three");

        public static string Names => Hidden.Name + Property.Name;
    }

    private static class Same
    {
        public static readonly Sql Open = new("select 1 as one");
    }

    private static class InAField
    {
        public static Sql Changing = new("select 1 as one");
    }

    private sealed class InAnInstance
    {
        public Sql Own { get; } = new("select 1 as one");
    }

    private static class InAMethod
    {
        public static Sql Of(string table) => new($"select t.id from {table} t");
    }

    private static class InAMethodForEveryone
    {
        public static Sql All() => Sql.ForEveryone("select p.id from core_person p", "a limit counts everybody");
    }

    private static class InALambda
    {
        public static readonly Func<Sql> Late = () => new("select 1 as one");
    }

    private static class InAList
    {
        public static readonly Sql[] Several = [new("select 1 as one")];
    }

    private static class InAGeneric<T>
    {
        public static readonly Sql Any = new("select 1 as one");
    }

    private static class Exceptions
    {
        public static readonly Sql First = Sql.PerEngine("select 1", "select 2", "there is no common way");
        public static readonly Sql Second = Sql.PerEngine("select 1", "select 2", "there is no common way");
        public static readonly Sql Third = Sql.PerEngine("select 1", "select 2", "there is no common way");
        public static readonly Sql Fourth = Sql.PerEngine("select 1", "select 2", "there is no common way");
    }
}
