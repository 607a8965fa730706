using Platform.Conformance.Engines;
using Platform.Conformance.Facts;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Conformance.Tests.Facts;

public sealed class JobRuleTests
{
    [Fact]
    public void A_job_that_says_nothing_of_the_audit_or_says_it_without_words_is_seen() => Assert.Equal(
        [
            "the job bad.Sloppy.SilentAsync says neither [AuditedJob] nor [NotAudited] with the reason",
            "the job bad.Sloppy.WordlessAsync does not say in at most 100 characters what it does",
            "the job bad.Sloppy.ReasonlessAsync does not say why it leaves nothing in the audit",
        ],
        JobRules.Declared(new Subject(new Sloppy())));

    [Theory, EveryEngine]
    public async Task A_job_that_changes_records_and_says_that_it_leaves_nothing_is_seen(DatabaseEngine engine) => Assert.Equal(
        ["the job bad.Sloppy.SlyAsync says [NotAudited] and runs JobRuleTests.Touch, which changes rows about people: give it [AuditedJob] with what it does in plain words"],
        await JobRules.ChangesAsync(new Subject(new Sloppy()), engine));

    private static readonly Sql Touch = new("update core_person set version = version where person_id = @person");

    private sealed class Sloppy : IModule
    {
        public ModuleInfo Info { get; } = new("bad", "Sloppy", "Has jobs that say too little.");

        public void Compose(IModuleBuilder module) => module.Every(1, SilentAsync).Every(1, WordlessAsync).Every(1, ReasonlessAsync).Every(1, SlyAsync).Every(1, GoodAsync);

        private static Task SilentAsync(ModuleScope scope) => Task.CompletedTask;

        [AuditedJob(" ")]
        private static Task WordlessAsync(ModuleScope scope) => Task.CompletedTask;

        [NotAudited("")]
        private static Task ReasonlessAsync(ModuleScope scope) => Task.CompletedTask;

        [NotAudited("It looks at nobody")]
        private static Task SlyAsync(ModuleScope scope) =>
            scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(Touch, new { person = Ids.New() }));

        [AuditedJob("Counts what people said")]
        private static Task GoodAsync(ModuleScope scope) => Task.CompletedTask;
    }
}
