using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Contacts;

/// <summary>Keeps contacts and tries as the service's effort.</summary>
public sealed class ContactLog(
    IDatabase database, ITimeline timeline, IWork work, IEvents events, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The episode asked for; else the worker's own, else the team's, else any. Null when the person has no such episode.</summary>
    internal async Task<ContactEpisode?> EpisodeAsync(Guid person, Guid? support) =>
        (await database.PageAsync<ContactEpisode>(
            ContactSql.Episodes, new { person, support, worker = worker.Id, team = worker.TeamId }, 1)).Rows.SingleOrDefault();

    /// <summary>How this worker last tried; a call when they have not yet.</summary>
    public async Task<ContactMethod> LastMethodAsync(Guid person)
    {
        var last = await database.PageAsync<LastContact>(ContactSql.LastMethod, new { person, worker = worker.Id }, 1);
        return last.Rows.SingleOrDefault()?.Method ?? ContactMethod.Phone;
    }

    internal async Task RecordAsync(Guid person, ContactEpisode episode, Contact contact)
    {
        if (contact.At > Now)
        {
            throw new RuleBrokenException("This time has not come yet. Change the day or the time.", "Input.HappenedOn");
        }

        // a caseload or a demo may tell of older contacts; by hand, such a day is a slip
        if (worker.IsSignedIn && DateOnly.FromDateTime(area.ToLocal(contact.At)).AddYears(1) < episode.StartedOn)
        {
            throw new RuleBrokenException(
                "This day is more than a year before the support started. Check the year, or tell of it in the story.", "Input.HappenedOn");
        }

        if (contact.NextTryOn < area.Today(clock))
        {
            throw new RuleBrokenException("Choose today or a later day to try next.", "Input.NextTryOn");
        }

        if (contact.NextTryOn > area.Today(clock).AddYears(1))
        {
            throw new RuleBrokenException("Choose a day within a year to try next.", "Input.NextTryOn");
        }

        await database.ExecuteAsync(ContactSql.Record, new
        {
            contact = Ids.New(),
            person,
            support = episode.SupportId,
            worker = worker.IsSignedIn ? worker.Id : episode.LeadWorkerId,
            method = contact.Method,
            result = contact.Result,
            twoWay = contact.TwoWay,
            note = contact.Note,
            at = contact.At,
            nextTryOn = contact.NextTryOn,
        });
        await timeline.WriteAsync(
            contact.TwoWay ? ContactTimeline.Reached : ContactTimeline.Tried, person, contact.Sentence, contact.Note, contact.At);
        await work.FinishAsync(ContactTimeline.TryAgain, person, episode.TeamId);
        if (contact.NextTryOn is { } due)
        {
            await work.RaiseAsync(ContactTimeline.TryAgain, new NewWork(
                person, "Try to get in touch again", due, WhoTries(episode), episode.TeamId,
                ContactTimeline.RecordLink(person, episode.SupportId)));
        }

        await events.RaiseAsync(new ContactRecorded(person, episode.SupportId, episode.ModuleKey, episode.TeamId, contact.TwoWay, contact.At));
    }

    // My day shows an item to a worker of its team only; where nobody leads and a guest was in touch, it is the whole team's
    private Guid? WhoTries(ContactEpisode episode) => episode.LeadWorkerId ?? (worker.TeamId == episode.TeamId ? worker.Id : null);
}

internal sealed record LastContact
{
    public ContactMethod Method { get; init; }
}
