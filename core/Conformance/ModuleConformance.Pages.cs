using System.Collections.Concurrent;
using Platform.Conformance.Engines;
using Platform.Conformance.Exploring;
using Platform.Conformance.Facts;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Xunit;

namespace Platform.Conformance;

/// <summary>What is asked of a module's pages: where they stand, and what a walk through all of them finds.</summary>
public abstract partial class ModuleConformance<T>
{
    // one walk answers every fact about pages
    private static readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<Findings>>> s_walks = new();

    [Fact]
    public async Task Its_pages_lie_in_its_own_space() => None(PageRules.Space(s_subject, await PagesAsync()));

    [Fact]
    public async Task Its_pages_require_a_permission_that_some_role_holds() => None(PageRules.Permissions(s_subject, await PagesAsync()));

    [Fact]
    public async Task No_page_about_a_person_is_a_commissioners_or_an_administrators() => None(PageRules.NoPath(s_subject, await PagesAsync()));

    [Fact]
    public async Task Its_pages_answer_to_GET_and_POST_and_to_nothing_else() => None(PageRules.Methods(s_subject, await PagesAsync()));

    [Fact]
    public void Its_forms_take_files_as_the_platform_cleans_them() => None(PageRules.Files(s_subject));

    [Fact]
    public async Task No_two_pages_answer_one_address() => None(PageRules.Clashes(await PagesAsync()));

    [Fact]
    public async Task The_pages_it_declares_exist() => None(PageRules.Declared(s_subject.Declared, await PagesAsync()));

    [Theory, EveryEngine]
    public Task Every_page_and_form_can_be_reached(DatabaseEngine engine) => NoneAsync(engine, Finding.OutOfReach);

    [Theory, EveryEngine]
    public Task Every_link_leads_somewhere(DatabaseEngine engine) => NoneAsync(engine, Finding.DeadLink);

    [Theory, EveryEngine]
    public Task A_page_opens_for_the_right_role_and_for_no_one_else(DatabaseEngine engine) => NoneAsync(engine, Finding.WrongAnswer);

    [Theory, EveryEngine]
    public Task A_page_about_a_person_out_of_sight_is_not_found(DatabaseEngine engine) => NoneAsync(engine, Finding.Seen);

    [Theory, EveryEngine]
    public Task What_one_worker_is_shown_opens_and_changes_nothing_for_an_outsider(DatabaseEngine engine) => NoneAsync(engine, Finding.Replayed);

    [Theory, EveryEngine]
    public Task Every_look_is_written_down(DatabaseEngine engine) => NoneAsync(engine, Finding.Unaudited);

    [Theory, EveryEngine]
    public Task A_form_without_its_token_is_refused(DatabaseEngine engine) => NoneAsync(engine, Finding.Tokenless);

    [Theory, EveryEngine]
    public Task A_form_sent_twice_does_its_work_once(DatabaseEngine engine) => NoneAsync(engine, Finding.Repeated);

    [Theory, EveryEngine]
    public Task A_page_has_one_heading_a_quiet_title_and_nothing_inline(DatabaseEngine engine) => NoneAsync(engine, Finding.Markup);

    [Theory, EveryEngine]
    public Task A_page_and_a_refusal_call_people_what_the_area_calls_them(DatabaseEngine engine) => NoneAsync(engine, Finding.Wording);

    [Theory, EveryEngine]
    public Task A_page_asks_as_many_queries_for_many_rows_as_for_few(DatabaseEngine engine) => NoneAsync(engine, Finding.Growing);

    [Theory, EveryEngine]
    public async Task Switched_off_its_pages_are_gone_and_its_history_reads(DatabaseEngine engine)
    {
        Assert.SkipWhen(s_subject.IsCore, "The core is never off.");
        None(await Switching.OffAsync(s_subject, engine));
    }

    [Theory, EveryEngine]
    public async Task When_it_throws_the_platform_starts_and_says_so(DatabaseEngine engine)
    {
        Assert.SkipWhen(s_subject.IsCore, "Without the core there is no platform.");
        None(await Switching.ThrowingAsync(s_subject, engine));
    }

    [Theory, EveryEngine]
    public async Task When_its_demo_its_jobs_and_its_answers_throw_nothing_is_half_done(DatabaseEngine engine)
    {
        Assert.SkipWhen(s_subject.IsCore, "Without the core there is no platform.");
        None(await Switching.FailingAsync(s_subject, engine));
    }

    [Theory, EveryEngine]
    public async Task Its_demo_is_written_once(DatabaseEngine engine)
    {
        Assert.SkipWhen(s_subject.Composed.Demo is null, "It writes no demo.");
        None(await Switching.DemoTwiceAsync(s_subject, engine));
    }

    [Theory, EveryEngine]
    public async Task Its_support_starts_again_after_it_has_ended(DatabaseEngine engine)
    {
        Assert.SkipWhen(s_subject.Declared.Support is null && !s_subject.IsCore, "It gives no support.");
        None(await Restarting.AgainAsync(s_subject, engine));
    }

    private static async Task<IReadOnlyList<FoundPage>> PagesAsync()
    {
        await using var platform = await s_subject.StartAsync(DatabaseEngine.Sqlite);
        return await FoundPage.AllAsync(platform);
    }

    /// <summary>
    /// Writes what no worker can bring about alone, or not today, so that every form stands on some page: what another has asked for and this one decides, what
    /// has fallen due. It is told a person whom the kit's worker of every role supports, and their team. Nothing, unless a module's tests say otherwise.
    /// </summary>
    protected virtual Task BeforehandAsync(TestPlatform platform, Guid person, Guid team) => Task.CompletedTask;

    private async Task NoneAsync(DatabaseEngine engine, Finding kind) =>
        None((await s_walks.GetOrAdd(engine, one => new(() => Expedition.RunAsync(s_subject, one, BeforehandAsync))).Value).Of(kind));
}
