using Platform.Record.Characteristics;
using Platform.Record.Contacts;
using Platform.Record.Identifiers;
using Platform.Record.Import;
using Platform.Record.Import.Reading;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Starting;
using Platform.Record.Story;
using Platform.Record.Support;
using Platform.Record.Ways;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Fills a demo area with its twelve people, by the acts that an import uses.</summary>
internal static class RecordDemo
{
    private const string ToldTo = "their worker";

    // what each worker's people are supported with where the module is on; elsewhere their own team keeps them
    private static readonly Dictionary<string, string> ModuleOf = new()
    {
        [DemoPeople.Navigator] = "navigator", [DemoPeople.Lead] = "navigator", [DemoPeople.Housing] = "housing-first", [DemoPeople.Peer] = "peer",
    };

    public static async Task Write(ModuleScope scope)
    {
        var workers = (await scope.Database.ManyAsync<WorkerAtWork>(ImportSql.Workers)).ToDictionary(worker => worker.EmailKey);
        var acts = new Acts(scope);
        foreach (var (number, who) in DemoPeople.All.Index())
        {
            await WriteAsync(scope, acts, who, number, workers.GetValueOrDefault(who.With.ToUpperInvariant()));
        }
    }

    private static async Task WriteAsync(ModuleScope scope, Acts acts, DemoPerson who, int number, WorkerAtWork? worker)
    {
        var brought = await acts.BringIn.RunAsync(Row(scope, who, number, worker), known: null);
        foreach (var (daysAgo, words) in who.Story)
        {
            var on = scope.Today.AddDays(-daysAgo);
            await acts.Book.WriteAsync(brought.Person, words, on, ToldTo, beside: null);
            await scope.Timeline.WriteAsync(PeopleTimeline.Told, brought.Person, "They told us something in their own words", at: Noon(scope, daysAgo));
        }

        var episode = brought.Episode with { LeadWorkerId = worker?.WorkerId };
        foreach (var (daysAgo, method, result, note) in who.Contacts)
        {
            await acts.Contacts.RecordAsync(brought.Person, episode, new Contact(method, result, note, Noon(scope, daysAgo), null));
        }
    }

    private static CaseloadRow Row(ModuleScope scope, DemoPerson who, int number, WorkerAtWork? worker) => new()
    {
        Mark = $"demo-{number}",
        Person = new NewPerson(who.Name)
        {
            OtherNames = who.LegalName is { } legal ? [new NameTyped(null, NameKind.Legal, legal)] : [],
            Pronouns = who.Pronouns,
            Born = who.Born is { } born ? BirthDate.Parse(born, scope.Today).Value : null,
            Gender = GenderSaid.Read(who.Gender),
            Ethnicity = EthnicitySaid.Read(who.Ethnicity),
        },
        Numbers = [new Number(IdentifierKind.NhsNumber, Invented.NhsNumber(100 + (7_919 * number)))],
        Ways = who.Ways,
        Disadvantages = Enum.GetValues<Disadvantage>().Zip(who.Faces).ToDictionary(faced => faced.First, faced => faced.Second),
        Episode = worker is null ? null
            : new EpisodeAsked(Module(scope, who.With), worker.TeamId, worker.WorkerId, scope.Today.AddDays(-who.SupportedForDays)),
        Started = "Record started",
    };

    private static string Module(ModuleScope scope, string with) =>
        ModuleOf[with] is var key && scope.Modules.On.Any(module => module.Info.Key == key && module.Support is not null) ? key : Episodes.FrontDoor;

    private static DateTime Noon(ModuleScope scope, int daysAgo) =>
        scope.Area.ToUtc(scope.Today.AddDays(-daysAgo).ToDateTime(new TimeOnly(12, 0)));

    // no events: each module writes its own invented data about these people
    private sealed class NobodyListens : IEvents
    {
        public Task RaiseAsync<T>(T happened) where T : notnull => Task.CompletedTask;
    }

    private sealed class Acts
    {
        public Acts(ModuleScope scope)
        {
            var (database, clock, nobody) = (scope.Database, scope.Clock, new NobodyListens());
            var names = new PersonNames(database, clock);
            var episodes = new Episodes(
                database, scope.Modules, new Caseload(database, scope.Modules, scope.Worker, scope.Area), scope.Worker, scope.Timeline, nobody, scope.Area, clock);
            Book = new Storybook(database, scope.Timeline, scope.Worker, scope.Area, clock);
            Contacts = new ContactLog(database, scope.Timeline, scope.Work, nobody, scope.Worker, scope.Area, clock);
            BringIn = new BringIn(
                database, new NewPeople(database, names, clock), new AddDetails(database, names, scope.Timeline, scope.Area, clock),
                new WaysToReach(database, scope.Timeline, clock), Book, episodes, Contacts,
                new FrontDoorTeam(database, scope.Settings<RecordSettings>(), scope.Area), scope.Timeline, scope.Area, clock);
        }

        public BringIn BringIn { get; }
        public Storybook Book { get; }
        public ContactLog Contacts { get; }
    }
}
