using Platform.Conformance.SqlChecks.Subset;
using Platform.Sdk.Data;

namespace Conformance.Tests.SqlChecks;

public sealed class SqlSubsetTests
{
    public static TheoryData<string, string> Bad => SubsetBadTexts.Texts;

    public static TheoryData<string> Good => GoodTexts.Texts;

    [Theory, MemberData(nameof(Bad))]
    public void A_text_outside_the_subset_is_refused_with_what_to_write_instead(string text, string word)
    {
        var problems = SqlSubset.Check(SmallSchema.Text(text));

        Assert.Contains(problems, problem => problem.ToString().Contains(word, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.StartsWith("Some.Text", problem.ToString(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Good))]
    public void A_text_of_the_subset_passes(string text) => Assert.Empty(SqlSubset.Check(SmallSchema.Text(text)));

    [Fact]
    public void A_problem_says_where_it_stands_in_the_text_as_written()
    {
        var text = "select t.id\nfrom navigator_thing t\nwhere t.id in @ids and {visible t.person_id} and len(t.label) > 3";

        var problem = Assert.Single(SqlSubset.Check(SmallSchema.Text(text)));

        Assert.Equal((3, "where t.id in @ids and {visible t.person_id} and ".Length + 1), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_list_of_a_thousand_passes() =>
        Assert.Empty(SqlSubset.Check(SmallSchema.Text(
            $"select t.id from navigator_thing t where t.version in ({string.Join(", ", Enumerable.Range(1, 1000))})")));

    [Fact]
    public void A_text_per_engine_may_use_its_own_engine() =>
        Assert.Empty(SqlSubset.Check(Sql.PerEngine(
            "select 1 limit 1", "select top 1 len(t.name) from dbo.core_team t", "there is no common way")));

    [Fact]
    public void A_text_per_engine_must_parse_on_SQL_Server() =>
        Assert.Contains("cannot read", Assert.Single(SqlSubset.Check(Sql.PerEngine(
            "select 1", "select 1 limit 1", "there is no common way"))).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("needed")]
    public void A_text_per_engine_without_a_reason_is_refused(string why) =>
        Assert.Contains("reason", Assert.Single(SqlSubset.Check(Sql.PerEngine("select 1", "select 2", why))).Found, StringComparison.Ordinal);

    [Fact]
    public void A_text_per_engine_that_is_the_same_for_both_is_refused() =>
        Assert.Contains("same text", Assert.Single(SqlSubset.Check(Sql.PerEngine(
            "select 1 as one", "select 1 as one", "there is no common way"))).Found, StringComparison.Ordinal);

    [Fact]
    public void A_text_for_everyone_keeps_to_the_subset() =>
        Assert.Contains(SqlSubset.Check(Sql.ForEveryone("select top 1 p.id from core_person p", "a limit counts everybody")),
            problem => problem.Instead.Contains("PageAsync", StringComparison.Ordinal));
}
