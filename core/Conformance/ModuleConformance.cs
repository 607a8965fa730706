using Platform.Conformance.Engines;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Conformance.SqlChecks;
using Platform.Data.Engines;
using Platform.Sdk.Modules;
using Xunit;

namespace Platform.Conformance;

/// <summary>
/// Everything that is asked of every module. A module's test project inherits it with one line:
/// <c>public sealed class HousingFirstConforms : ModuleConformance&lt;HousingFirstModule&gt;;</c>
/// </summary>
/// <typeparam name="T">The module.</typeparam>
public abstract partial class ModuleConformance<T> where T : IModule, new()
{
    private static readonly Subject s_subject = new(new T());

    [Fact]
    public void Its_key_and_every_name_it_declares_begin_as_they_must() => None(Declarations.Names(s_subject.Declared));

    [Fact]
    public void Its_assembly_holds_one_module() => None(Declarations.OneModule(typeof(T).Assembly.GetTypes()));

    [Fact]
    public void Composing_it_needs_nothing_and_says_the_same_twice() => None(Declarations.ComposedTwice(new T()));

    [Fact]
    public void It_references_only_the_Sdk_the_UI_and_the_framework() => None(Declarations.References(
        typeof(T).Assembly.GetReferencedAssemblies(), s_subject.IsCore ? ["CsvHelper", "F23.StringSimilarity"] : []));

    [Fact]
    public void Its_jobs_say_what_they_leave_in_the_audit() => None(JobRules.Declared(s_subject));

    [Theory, EveryEngine]
    public async Task A_job_that_leaves_nothing_in_the_audit_changes_nobodys_record(DatabaseEngine engine) => None(await JobRules.ChangesAsync(s_subject, engine));

    [Theory, EveryEngine]
    public async Task Its_migrations_apply_to_an_empty_database_and_twice(DatabaseEngine engine) =>
        None(await Schemas.AppliedTwiceAsync(engine, s_subject.Schemas, s_subject.Module.Info));

    [Fact]
    public async Task Its_schema_is_the_same_on_both_engines() =>
        None(await Schemas.AlikeAsync(s_subject.Schemas, s_subject.Module.Info.TablePrefix));

    [Theory, EveryEngine]
    public async Task Merging_leaves_no_row_of_it_behind_and_undoing_puts_back_every_byte(DatabaseEngine engine) =>
        None(await PersonWalks.MovedAsync(engine, s_subject.Schemas));

    [Theory, EveryEngine]
    public async Task Everything_kept_about_somebody_has_every_row_of_it(DatabaseEngine engine) => None(await PersonWalks.ReadAsync(engine, s_subject.Schemas));

    [Theory, EveryEngine]
    public async Task Erasing_somebody_removes_its_rows_or_says_why_they_are_kept(DatabaseEngine engine) =>
        None(await PersonWalks.ErasedAsync(engine, s_subject.Schemas, s_subject.Module.Info.TablePrefix));

    [Fact]
    public void Its_texts_keep_to_the_common_subset() => None(Texts.Subset(Texts.CataloguesOf(s_subject)));

    [Fact]
    public void Its_texts_write_only_its_own_tables() => None(Texts.Writes(Texts.Of(s_subject), s_subject.Module.Info.TablePrefix));

    [Fact]
    public async Task Its_texts_cannot_forget_access() =>
        None(await Texts.VisibilityAsync(Texts.Of(s_subject), s_subject.Schemas, s_subject.IsCore));

    [Fact]
    public void Its_rows_are_sealed_records_of_types_both_engines_keep() =>
        None(RowTypes.Of(s_subject.Assemblies.SelectMany(assembly => assembly.GetTypes())).SelectMany(RowTypes.Shape));

    [Theory, EveryEngine]
    public async Task Its_rows_keep_extreme_values(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine, s_subject.Schemas);
        var rows = RowTypes.Of(s_subject.Assemblies.SelectMany(assembly => assembly.GetTypes())).Where(row => !RowTypes.Shape(row).Any());
        None(await RoundTrips.CheckAsync(database, rows));
    }

    [LastFact]
    public void Its_texts_were_all_run_by_a_test() => None(Texts.NeverRun(SqlCatalogue.Of(typeof(T).Assembly).Texts));

    [LastFact]
    public async Task SQLite_prepares_its_texts() => None(await Texts.PreparedAsync(Texts.Of(s_subject), s_subject.Schemas));

    [LastFact]
    public void SQL_Server_takes_its_texts() => None(Texts.OnSqlServer(Texts.Of(s_subject), s_subject.Schemas));

    [LastFact]
    public void Its_guard_rows_are_the_first_thing_their_transaction_changes() => None(Texts.LateGuards(Texts.Of(s_subject)));

    private static void None(IEnumerable<string> problems) => Problems.None(s_subject.Key, problems);
}
