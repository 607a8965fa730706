using Platform.Conformance.SqlChecks;
using Platform.Conformance.SqlChecks.Subset;
using Platform.Conformance.SqlChecks.Visible;
using Platform.Record;

namespace Record.Tests;

public sealed class SqlTests
{
    private static readonly PersonalTables Tables = new(
        [
            "core_person", "core_person_name", "core_person_key", "core_identifier", "core_way_to_reach", "core_disadvantage",
            "core_story", "core_support", "core_contact", "core_timeline", "core_work", "core_person_card", "core_support_card",
            "core_disadvantage_before", "core_abuse_used", "core_strength", "core_note", "core_home", "core_file", "core_team_member", "core_team_lead", "core_meeting",
        ],
        personTable: "");

    private static readonly SqlCatalogue Catalogue = SqlCatalogue.Of(typeof(RecordModule).Assembly);

    [Fact]
    public void Every_text_of_the_record_keeps_to_the_subset() =>
        Assert.Empty(Catalogue.Problems.Concat(Catalogue.Texts.SelectMany(SqlSubset.Check)));

    [Fact]
    public void No_text_of_the_record_forgets_who_may_see_whom() =>
        Assert.Empty(Catalogue.Texts.SelectMany(text => VisibilityRule.Check(text, Tables, core: true)));
}
