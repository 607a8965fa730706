using Platform.Conformance.SqlChecks;
using Platform.Conformance.SqlChecks.Visible;
using Platform.Sdk.Data;

namespace Conformance.Tests.SqlChecks;

public sealed class VisibilityRuleTests
{
    private const string Why = "a limit counts everybody";

    public static TheoryData<string, string> Forgetful => VisibilityTexts.Forgetful;

    public static TheoryData<string> Mindful => VisibilityTexts.Mindful;

    [Theory, MemberData(nameof(Forgetful))]
    public void A_text_that_forgets_access_is_refused_at_the_table(string text, string table)
    {
        var problems = Check(SmallSchema.Text(text));

        Assert.Contains(problems, problem => problem.Found.Contains($"`{table}`", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Mindful))]
    public void A_text_that_keeps_access_passes(string text) => Assert.Empty(Check(SmallSchema.Text(text)));

    [Fact]
    public void The_core_may_read_everyone_when_it_says_why() =>
        Assert.Empty(Check(Sql.ForEveryone("select p.id from core_person p", Why), core: true));

    [Fact]
    public void The_core_may_not_read_everyone_without_a_reason() =>
        Assert.Contains("reason", Assert.Single(Check(Sql.ForEveryone("select p.id from core_person p", " "), core: true)).Found, StringComparison.Ordinal);

    [Fact]
    public void A_module_may_not_read_everyone() =>
        Assert.Contains("module", Assert.Single(Check(Sql.ForEveryone("select p.id from core_person p", Why))).Found, StringComparison.Ordinal);

    [Fact]
    public void A_text_that_cannot_be_read_is_refused() =>
        Assert.Contains("cannot be read", Assert.Single(Check(SmallSchema.Text("selekt p.id from core_person p"))).Found, StringComparison.Ordinal);

    [Theory]
    [InlineData("select p.id from core_person p", "select p.id from core_person p where p.id = @person")]
    [InlineData("select p.id from core_person p where p.id = @person", "select p.id from core_person p")]
    [InlineData("select p.id from core_person p limit 1", "select top 1 p.id from core_person p where p.id = @person")]
    [InlineData("select p.id from core_person p limit 1", "select top 1 p.id from core_person p where {visible p.id}")]
    [InlineData("select p.id from core_person p where p.id = @personal limit 1", "select top 1 p.id from core_person p where p.id = @person")]
    public void Neither_text_per_engine_may_forget_access(string sqlite, string sqlServer) =>
        Assert.NotEmpty(Check(Sql.PerEngine(sqlite, sqlServer, "there is no common way")));

    [Theory]
    [InlineData("select p.id from core_person p where p.id = @person limit 1", "select top 1 p.id from core_person p where p.id = @person")]
    [InlineData("select p.id from core_person p where {visible p.id} limit 1", "select top 1 p.id from core_person p where {visible p.id}")]
    [InlineData("update core_person set version = 1 where id = @person", "update p set version = 1 from core_person p where p.id = @person")]
    public void A_text_per_engine_that_keeps_access_on_both_passes(string sqlite, string sqlServer) =>
        Assert.Empty(Check(Sql.PerEngine(sqlite, sqlServer, "there is no common way")));

    private static IReadOnlyList<SqlProblem> Check(Sql sql, bool core = false) => VisibilityRule.Check(sql, SmallSchema.Personal, core);
}
