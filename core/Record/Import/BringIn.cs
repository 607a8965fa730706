using Platform.Record.Contacts;
using Platform.Record.Identifiers;
using Platform.Record.Import.Files;
using Platform.Record.Import.Reading;
using Platform.Record.People;
using Platform.Record.Starting;
using Platform.Record.Story;
using Platform.Record.Support;
using Platform.Record.Ways;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Import;

/// <summary>What came of a row.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Episode">The support that the person is seen by.</param>
/// <param name="Started">Whether the support it asks for was started.</param>
/// <param name="Differs">The columns in which the record says something else, which was kept.</param>
internal sealed record BroughtIn(Guid Person, ContactEpisode Episode, bool Started, IReadOnlyList<string> Differs);

/// <summary>Brings everything that one row says into the record, by the acts that workers use; runs inside one transaction.</summary>
public sealed class BringIn(
    IDatabase database, NewPeople people, AddDetails details, WaysToReach ways, Storybook book, Episodes episodes,
    ContactLog contacts, FrontDoorTeam frontDoor, ITimeline timeline, LocalArea area, TimeProvider clock)
{
    private const string OverLimit = "Imported with the caseload";

    private DateOnly Today => area.Today(clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="row">What to bring in.</param>
    /// <param name="known">Whose record it adds to; null starts one.</param>
    /// <param name="asThis">The id that a new record takes, where somebody is put back.</param>
    internal async Task<BroughtIn> RunAsync(CaseloadRow row, Guid? known, Guid? asThis = null)
    {
        var held = known is { } one ? await Held.ReadAsync(database, one) : Held.Nothing;
        var said = new Said(row, held);
        var names = said.Names();
        var person = known ?? await people.WriteAsync(row.Person, asThis);
        IReadOnlyList<string> differs = [];
        if (known is null)
        {
            await details.NoteAllAsync(person, row.Disadvantages);
            await timeline.WriteAsync(PeopleTimeline.Started, person, row.Started);
        }
        else
        {
            await episodes.HoldAsync(person);
            differs = await details.RunAsync(person, row, held, names);
        }

        await SayAsync(person, row, said);
        var (episode, started) = await EpisodeAsync(person, row.Episode, held);
        if (said.Contact(episode.SupportId))
        {
            await contacts.RecordAsync(person, episode, row.LastContact!);
        }

        await database.ExecuteAsync(ImportSql.Remember, new
        {
            import = Ids.New(), person, mark = row.Mark, reference = row.Reference ?? "", said = said.Marks, now = Now,
        });
        return new BroughtIn(person, episode, started, differs);
    }

    private async Task SayAsync(Guid person, CaseloadRow row, Said said)
    {
        foreach (var number in said.Numbers())
        {
            await database.ExecuteAsync(IdentifierSql.Add, new
            {
                identifier = Ids.New(), person, kind = number.Kind, value = number.Value, verified = false, now = Now,
            });
        }

        foreach (var way in said.Ways())
        {
            await ways.WriteAsync(person, way);
        }

        if (said.Words() is { } words)
        {
            await book.WriteAsync(person, words, Today, row.ToldTo, beside: null);
        }
    }

    // nobody waits unseen: without support of any kind the person waits with the front door's team
    private async Task<(ContactEpisode Episode, bool Started)> EpisodeAsync(Guid person, EpisodeAsked? asked, Held held)
    {
        if (There(asked, held) is { } there)
        {
            return (Episode(there.SupportId, there.ModuleKey, there.TeamId, there.LeadWorkerId, there.StartedOn), false);
        }

        if (asked is null)
        {
            var team = await frontDoor.KeepAsync();
            var waiting = await episodes.StartAsync(person, Episodes.FrontDoor, team, lead: null, Today);
            return (Episode(waiting, Episodes.FrontDoor, team, null, Today), false);
        }

        var support = await episodes.StartAsync(person, asked.ModuleKey, asked.Team, asked.Lead, asked.On, OverLimit);
        return (Episode(support, asked.ModuleKey, asked.Team, asked.Lead, asked.On), true);
    }

    private static SupportCard? There(EpisodeAsked? asked, Held held) => held.Supports.FirstOrDefault(
        support => asked is null || (support.ModuleKey == asked.ModuleKey && (support.Phase != Phase.Ended || support.StartedOn == asked.On)));

    private static ContactEpisode Episode(Guid support, string module, Guid team, Guid? lead, DateOnly on) =>
        new() { SupportId = support, ModuleKey = module, TeamId = team, LeadWorkerId = lead, StartedOn = on };
}
