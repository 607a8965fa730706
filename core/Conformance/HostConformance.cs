using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Conformance.SqlChecks;
using Platform.Host.Modules;
using Platform.Record;

namespace Platform.Conformance;

/// <summary>What is asked of the host's own texts by the tests that run them; everything else about them is the record's to show.</summary>
public abstract class HostConformance
{
    private static readonly Subject s_core = new(new RecordModule());

    private static IReadOnlyList<Sdk.Data.Sql> HostTexts => SqlCatalogue.Of(typeof(CoreModule).Assembly).Texts;

    [LastFact]
    public void Its_texts_were_all_run_by_a_test() => Problems.None("the host", Texts.NeverRun(HostTexts));

    [LastFact]
    public void SQL_Server_takes_its_texts() => Problems.None("the host", Texts.OnSqlServer(HostTexts, s_core.Schemas));

    [LastFact]
    public void Its_guard_rows_are_the_first_thing_their_transaction_changes() => Problems.None("the host", Texts.LateGuards(HostTexts));
}
