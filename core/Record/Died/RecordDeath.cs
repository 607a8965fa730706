using Platform.Record.Characteristics;
using Platform.Record.Referrals.AfterDeath;
using Platform.Record.Sharing;
using Platform.Record.Support;
using Platform.Record.Support.Endings;
using Platform.Record.Work;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Died;

/// <summary>
/// Records that somebody died. From then on nothing reminds of them: open work is finished, support ends without a second person, and those who knew them are given time
/// for each other. What was stopped is kept row by row, so that a mistake is put back as it was.
/// </summary>
public sealed class RecordDeath(
    IDatabase database, Episodes episodes, EndSupport ending, WorkItems work, IModules modules, CurrentWorker worker, ITimeline timeline, IEvents events, LocalArea area, TimeProvider clock)
{
    private const int DaysToReview = 14;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string? By => worker.IsSignedIn ? worker.Name : null;

    internal async Task<DeathRow?> OfAsync(Guid person) => await database.OneAsync<DeathRow>(DeathSql.Now, new { person });

    internal async Task RunAsync(Guid person, string? day, string toldBy)
    {
        var (on, precision) = Read(day);
        await episodes.HoldAsync(person);
        if (await database.ExecuteAsync(DeathSql.Mark, new { person, on, precision }) == 0) return;
        var death = Ids.New();
        await database.ExecuteAsync(DeathSql.Record, new { death, person, toldBy = toldBy.Trim(), by = By, now = Now });
        await StopAsync(person, death);
        var words = DayOfDeath.InWords(on, precision);
        await timeline.WriteAsync(DiedPermissions.Died, person, $"They {(precision == DeathPrecision.NotKnown ? "have died" : words)}", $"Told by: {toldBy.Trim()}");
        await CareAsync(person);
        var (last, today) = (DayOfDeath.LastOf(on, precision), area.Today(clock));
        await events.RaiseAsync(new PersonDied(person, DayOfDeath.WhenInWords(on, precision), last > today ? today : last));
    }

    /// <summary>It was a mistake: everything is as it was.</summary>
    /// <exception cref="RuleBrokenException">A colleague was first.</exception>
    internal async Task TakeBackAsync(Guid person)
    {
        await episodes.HoldAsync(person);
        if (await OfAsync(person) is not { } death || await database.ExecuteAsync(DeathSql.Unmark, new { person }) == 0)
        {
            throw new RuleBrokenException("A colleague has put this right already. Go back to the record.");
        }

        await database.ExecuteAsync(DeathSql.TakeBack, new { person, death = death.DeathId, by = By, now = Now });
        foreach (var one in await database.ManyAsync<StoppedRow>(DeathSql.Stopped, new { person, death = death.DeathId }))
        {
            var its = new { person, row = one.RowId };
            var was = new { person, row = one.RowId, was = one.Was };
            await (one.What switch
            {
                Stopped.Work => database.ExecuteAsync(DeathSql.Unfinish, its),
                Stopped.Support => database.ExecuteAsync(DeathSql.ResumeSupport, was),
                Stopped.Handover => database.ExecuteAsync(DeathSql.ResumeHandover, its),
                Stopped.Ending => database.ExecuteAsync(DeathSql.ResumeEnding, its),
                Stopped.Offer => database.ExecuteAsync(AfterDeathSql.ResumeOffer, was),
                Stopped.Sharing => LastsNoLonger.LengthenAsync(database, person, one),
                Stopped.Referral => database.ExecuteAsync(AfterDeathSql.ResumeReferral, was),
                _ => database.ExecuteAsync(AfterDeathSql.ResumeNotice, new { row = one.RowId }),
            });
        }

        await database.ExecuteAsync(EndingSql.TakeBackDied, new { person });
        foreach (var kind in DiedPermissions.Work) await work.FinishEverywhereAsync(kind, person);
        await timeline.WriteAsync(DiedPermissions.Died, person, "That they died was recorded by mistake. Everything is as it was.");
        await events.RaiseAsync(new DeathTakenBack(person));
    }

    private async Task StopAsync(Guid person, Guid death)
    {
        var kept = modules.Loaded.SelectMany(module => module.Work).Where(kind => kind.AfterDeath).Select(kind => kind.Key).ToList();
        foreach (var row in await database.ManyAsync<Guid>(DeathSql.OpenWork, new { person, kept }))
        {
            await NoteAsync(Stopped.Work, row);
            await database.ExecuteAsync(DeathSql.Finish, new { person, row, now = Now });
        }

        foreach (var row in await database.ManyAsync<Guid>(DeathSql.Handovers, new { person })) await NoteAsync(Stopped.Handover, row);
        foreach (var row in await database.ManyAsync<Guid>(DeathSql.Endings, new { person }))
        {
            await NoteAsync(Stopped.Ending, row);
            await database.ExecuteAsync(DeathSql.CloseEnding, new { person, row });
        }

        await CloseReferrals.RunAsync(database, person, death, Now);
        foreach (var episode in (await episodes.OfAsync(person)).Where(one => one.IsOpen))
        {
            await NoteAsync(Stopped.Support, episode.SupportId, $"{episode.Phase}");
            await database.ExecuteAsync(EndingSql.Died, new { id = Ids.New(), person, support = episode.SupportId, by = By, now = Now });
            await ending.EndAsync(person, episode, EndingReason.Died, null);
        }

        Task<int> NoteAsync(Stopped what, Guid row, string? was = null) => database.ExecuteAsync(DeathSql.Stop, new { id = Ids.New(), person, death, what, row, was });
    }

    // those from whom the record is kept away are not told: My day leaves out whom they may not see
    private async Task CareAsync(Guid person)
    {
        var link = $"/people/{person}/died/remembered";
        var teams = (await episodes.OfAsync(person)).Where(one => one.EndedOn == area.Today(clock)).Select(one => one.TeamId).ToHashSet();
        foreach (var knew in await database.ManyAsync<KnewRow>(DeathSql.Knew, new { person }))
        {
            await work.RaiseAsync(DiedPermissions.Debrief, new NewWork(person, "Take time with each other for a debrief, when you are ready.", area.Today(clock), knew.WorkerId, knew.TeamId, link));
        }

        foreach (var team in teams)
        {
            await work.RaiseAsync(DiedPermissions.LearningReview, new NewWork(
                person, "Start a learning review: what helped, and what we would want for the next one.", area.Today(clock).AddDays(DaysToReview), null, team, link));
        }
    }

    private (DateOnly? On, DeathPrecision Precision) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, DeathPrecision.NotKnown);
        var read = BirthDate.Parse(text, area.Today(clock));
        if (!read.IsRead || read.Value.Precision == BirthPrecision.Estimated)
        {
            throw new RuleBrokenException("Write the day like 3/5/2026, or May 2026, or 2026; not later than today. Leave it empty where it is not known.", "Input.DiedOn");
        }

        return (read.Value.On, read.Value.Precision switch
        {
            BirthPrecision.Exact => DeathPrecision.Day,
            BirthPrecision.Month => DeathPrecision.Month,
            _ => DeathPrecision.Year,
        });
    }
}
