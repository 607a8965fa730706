using Platform.Conformance.SqlChecks;
using Platform.Sdk.Data;

namespace Conformance.Tests.SqlChecks;

public sealed class SqlServerModelTests(SmallSchema schema) : IClassFixture<SmallSchema>
{
    public static TheoryData<string> Good => GoodTexts.Texts;

    [Theory, MemberData(nameof(Good))]
    public void A_good_text_passes_SQL_Servers_model(string text) =>
        Assert.Empty(schema.Model.Check(SmallSchema.Text(text), SmallSchema.Parameters));

    [Theory, MemberData(nameof(Good))]
    public void A_good_text_prepares_on_SQLite(string text) => schema.PrepareOnSqlite(text);

    [Theory]
    [InlineData("select p.idd from core_person p", "idd")]
    [InlineData("select p.id from core_persn p", "core_persn")]
    [InlineData("select x.id from core_person p", "[x]")]
    [InlineData("select c.nme from core_person_card c", "nme")]
    [InlineData("select t.old_label from navigator_thing t", "old_label")]
    [InlineData("select g.id from navigator_gone g", "navigator_gone")]
    [InlineData("select id from core_person p join core_support s on s.person_id = p.id", "ambiguous")]
    [InlineData("select p.id from core_person p where p.id = @nobody", "@nobody")]
    [InlineData("selekt p.id from core_person p", "selekt")]
    [InlineData("with c as (select p.id as a from core_person p) select c.b from c", "c.b")]
    [InlineData("select p.id from core_person p where exists (select 1 from core_support s where s.persn_id = p.id)", "persn_id")]
    [InlineData("select p.full_name as f from core_person p where f = @text", "[f]")]
    [InlineData("select count(*) as n, upper(p.full_name) as up from core_person p group by up", "[up]")]
    [InlineData("insert into core_team (id, nme) values (@id, @text)", "nme")]
    [InlineData("update core_team set nme = @text where id = @id", "nme")]
    [InlineData("delete from core_team where nme = @text", "nme")]
    [InlineData("select t.id from navigator_thing t where {visible x.person_id}", "[x]")]
    [InlineData("select t.id from navigator_thing t where {visible t.persn_id}", "persn_id")]
    public void A_text_that_SQL_Server_would_refuse_is_caught(string text, string word) => Caught(text, word);

    [Theory]
    [InlineData("select p.id from core_person p where p.id = 5", "incompatible")]
    [InlineData("select t.id from navigator_thing t where t.pence = @today", "incompatible")]
    [InlineData("select t.id from navigator_thing t where t.added_at > @text", "casting")]
    [InlineData("select t.id from navigator_thing t where t.version = t.label", "casting")]
    [InlineData("update navigator_thing set pence = @text where id = @id", "casting")]
    [InlineData("insert into core_team (id, name) values (@n, @text)", "incompatible")]
    [InlineData("select c.full_name + c.full_name as twice from core_person_card c", "concat")]
    [InlineData("select t.version + @text as sum_of from navigator_thing t", "concat")]
    public void Types_that_do_not_go_together_are_caught(string text, string word) => Caught(text, word);

    [Fact]
    public void A_broken_text_does_not_spoil_the_next()
    {
        Assert.NotEmpty(schema.Model.Check(SmallSchema.Text("select (((("), SmallSchema.Parameters));
        Assert.Empty(schema.Model.Check(SmallSchema.Text("select t.id from core_team t"), SmallSchema.Parameters));
    }

    [Fact]
    public void Many_texts_are_checked_together_and_each_keeps_its_name()
    {
        string[] texts = ["select t.id from core_team t", "select t.nme from core_team t", "select ((((", "select t.id from core_team t where t.id = 5"];

        var problems = schema.Model.CheckAll(texts.Select((text, i) => (new Sql(text, $"Text{i}.cs", "Field"), SmallSchema.Parameters)));

        Assert.Equal(["Text1.Field", "Text2.Field", "Text3.Field"], problems.Select(problem => problem.Name).Distinct().Order());
    }

    [Fact]
    public void A_text_for_SQL_Server_alone_must_bind_too() =>
        Assert.NotEmpty(schema.Model.Check(
            Sql.PerEngine("select 1", "select top 1 t.nme from core_team t", "there is no common way"), SmallSchema.Parameters));

    [Fact]
    public void A_syntax_error_is_shown_at_its_line() =>
        Assert.Equal(2, Assert.Single(schema.Model.Check(SmallSchema.Text("select t.id\nfrm core_team t"), SmallSchema.Parameters)).Line);

    [Theory]
    [InlineData("exec sp_rename 'core_team.name', 'title', 'COLUMN'", "cannot follow")]
    [InlineData("create procedure navigator_list as select 1 as one", "cannot follow")]
    public void A_script_that_changes_the_schema_unseen_is_refused(string script, string word) =>
        Assert.Contains(word, Assert.Throws<NotSupportedException>(() => SqlServerModel.FromScript(script)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("create table", "parse")]
    [InlineData("create view core_x as select t.id from core_nothing t", "core_nothing")]
    public void A_script_that_SQL_Server_would_refuse_is_refused(string script, string word) =>
        Assert.Contains(word, Assert.Throws<ArgumentException>(() => SqlServerModel.FromScript(script)).Message, StringComparison.Ordinal);

    private void Caught(string text, string word) =>
        Assert.Contains(schema.Model.Check(SmallSchema.Text(text), SmallSchema.Parameters), problem =>
            problem.ToString().Contains(word, StringComparison.Ordinal));
}
