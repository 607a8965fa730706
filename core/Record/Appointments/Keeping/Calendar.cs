using Platform.Record.Names;
using Platform.Record.Plan;
using Platform.Record.Work;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Appointments;

/// <summary>The one calendar of a person, whichever service makes an appointment. A reminder is made, moved and finished with it.</summary>
public sealed class Calendar(IDatabase database, Planning planning, WorkItems work, ITimeline timeline, LocalArea area, TimeProvider clock) : IPlan
{
    private const int KeyLength = 100;
    private const int YearsAhead = 3;
    private const int YearsBack = 1;

    internal Task<IReadOnlyList<AppointmentRow>> BetweenAsync(Guid person, Week first, Week last) =>
        database.ManyAsync<AppointmentRow>(AppointmentSql.Between, new { person, from = first.From, until = last.Until });

    internal Task<AppointmentRow?> FindAsync(Guid person, Guid appointment) =>
        database.OneAsync<AppointmentRow>(AppointmentSql.One, new { person, appointment });

    /// <summary>What this week asks of a person: one query, whatever the modules.</summary>
    internal async Task<Ask> AskAsync(Guid person)
    {
        var week = Week.Of(area.Today(clock), area);
        return await database.OneAsync<Ask>(AppointmentSql.Ask, new { person, from = week.From, until = week.Until }) ?? new();
    }

    /// <summary>The same with whether it is above the area's level.</summary>
    internal async Task<AskShown> ShownAskAsync(Guid person, IModules modules)
    {
        var ask = await AskAsync(person);
        return new(ask, ask.IsMuch(modules.Settings<RecordSettings>().AskPerWeek));
    }

    public async Task<Guid> AddAsync(NewAppointment appointment)
    {
        InReach(appointment.StartsAt);
        await planning.OnlyWhileOpenAsync(appointment.Person);
        var along = await planning.FindAsync(appointment.Person, appointment.Along, "Input.Along");
        var (id, item) = (Ids.New(), Ids.New());
        var reminded = await RemindAsync(id, item, appointment, along);
        await database.ExecuteAsync(AppointmentSql.Add, new
        {
            appointment = id, person = appointment.Person, module = appointment.Module, what = appointment.What, service = appointment.Service,
            serviceKey = Key(appointment.Service), withWhom = appointment.With, withKey = WithKey(appointment.With), along = along?.WorkerId,
            alongKey = WithKey(along?.Name), startsAt = appointment.StartsAt, minutes = appointment.Minutes, place = appointment.Place,
            askedFor = appointment.AskedFor, state = AppointmentState.Planned, work = reminded ? item : (Guid?)null, now = Now,
        });
        await TellAsync(appointment.Person, $"Appointment made: {appointment.What} with {appointment.Service}, {area.DayAndTimeOf(appointment.StartsAt)}");
        return id;
    }

    public async Task MoveAsync(Guid person, Guid appointment, DateTime startsAt)
    {
        var row = await ToComeAsync(person, appointment);
        if (row.StartsAt == startsAt) return;
        await ChangeAsync(person, row, As(person, row) with { StartsAt = startsAt }, row.Version);
    }

    public async Task CallOffAsync(Guid person, Guid appointment, string? why)
    {
        if (await FindAsync(person, appointment) is { State: AppointmentState.CalledOff }) return;
        var row = await ToComeAsync(person, appointment);
        await CameOfAsync(person, row, AppointmentState.CalledOff, why, row.Version);
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task ChangeAsync(Guid person, AppointmentRow before, NewAppointment now, int version)
    {
        var moved = now.StartsAt != before.StartsAt;
        if (moved) InReach(now.StartsAt);
        await planning.OnlyWhileOpenAsync(person);
        // whoever went along and has left meanwhile stays named until somebody else is
        var same = now.Along == before.AlongWorkerId;
        var along = same
            ? (await planning.NamedAsync(person)).FirstOrDefault(one => one.WorkerId == now.Along)
            : await planning.FindAsync(person, now.Along, "Input.Along");
        var (toCome, item) = (before.State == AppointmentState.Planned, Ids.New());
        await work.FinishOneAsync(person, before.WorkId);
        var reminded = toCome && await RemindAsync(before.AppointmentId, item, now, along);
        await database.ExecuteOneAsync(AppointmentSql.Change, new
        {
            appointment = before.AppointmentId, person, what = now.What, service = now.Service, serviceKey = Key(now.Service), withWhom = now.With,
            withKey = WithKey(now.With), along = now.Along, alongKey = WithKey(same ? before.AlongName : along?.Name), startsAt = now.StartsAt, minutes = now.Minutes, place = now.Place,
            askedFor = now.AskedFor, moved = moved ? 1 : 0, work = reminded ? item : (Guid?)null, version,
        });
        await TellAsync(person, moved
            ? $"Appointment moved: {now.What} with {now.Service}, from {area.DayAndTimeOf(before.StartsAt)} to {area.DayAndTimeOf(now.StartsAt)}"
            : $"Appointment changed: {now.What} with {now.Service}, {area.DayAndTimeOf(now.StartsAt)}");
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task CameOfAsync(Guid person, AppointmentRow row, AppointmentState state, string? word, int version)
    {
        if (state is AppointmentState.Kept or AppointmentState.DidNotHappen && area.DayOf(row.StartsAt) > area.Today(clock))
        {
            throw new RuleBrokenException("Its day has not come yet. Say so on the day, or move it.", "Input.State");
        }

        await planning.OnlyWhileOpenAsync(person);
        await work.FinishOneAsync(person, row.WorkId);
        var item = Ids.New();
        var along = state == AppointmentState.Planned ? (await planning.NamedAsync(person)).FirstOrDefault(one => one.WorkerId == row.AlongWorkerId) : null;
        var reminded = state == AppointmentState.Planned && await RemindAsync(row.AppointmentId, item, As(person, row), along);
        var said = string.IsNullOrWhiteSpace(word) ? null : word.Trim();
        await database.ExecuteOneAsync(AppointmentSql.CameOf, new
        {
            appointment = row.AppointmentId, person, state, word = said, work = reminded ? item : (Guid?)null, version,
        });
        await TellAsync(person, $"{(state == AppointmentState.Planned ? "Appointment still to come" : state.InWords())}: {row.What} with {row.Service}, {area.DayAndTimeOf(row.StartsAt)}", said);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static NewAppointment As(Guid person, AppointmentRow row) => new(person, row.ModuleKey, row.What, row.Service, row.StartsAt)
    {
        With = row.WithWhom, Minutes = row.Minutes, Place = row.Place, Along = row.AlongWorkerId, AskedFor = row.AskedFor,
    };

    private static string Key(string text) => Fold.Whole(text, KeyLength) is { Length: > 0 } key ? key : text;

    private static string? WithKey(string? text) => text is null ? null : Key(text);

    private Task TellAsync(Guid person, string sentence, string? word = null) => timeline.WriteAsync(PlanTimeline.Appointment, person, sentence, word);

    private void InReach(DateTime startsAt)
    {
        var (day, today) = (area.DayOf(startsAt), area.Today(clock));
        if (day > today.AddYears(YearsAhead)) throw new RuleBrokenException($"This is more than {YearsAhead} years ahead. Check the year.", "Input.On");
        if (day < today.AddYears(-YearsBack)) throw new RuleBrokenException("This is more than a year ago. Check the year.", "Input.On");
    }

    private async Task<AppointmentRow> ToComeAsync(Guid person, Guid appointment) =>
        await FindAsync(person, appointment) is { State: AppointmentState.Planned } row ? row : throw new RuleBrokenException("This appointment is not to come any more.");

    // the day before, for who goes along or else who leads support; not for what has been
    private async Task<bool> RemindAsync(Guid appointment, Guid item, NewAppointment of, Named? along)
    {
        if (of.StartsAt <= Now) return false;
        var lead = along is null ? await planning.LeadAsync(of.Person) : null;
        if (along is null && lead is null) return false;
        var (day, today) = (area.DayOf(of.StartsAt).AddDays(-1), area.Today(clock));
        await work.RaiseAsync(item, PlanTimeline.Remind, new NewWork(
            of.Person, $"{(along is null ? "Remind them" : "Remind them, and go along")}: {Short(of.What)} with {of.Service}, {area.DayAndTimeOf(of.StartsAt)}",
            day < today ? today : day, along?.WorkerId ?? lead?.LeadWorkerId, along?.TeamId ?? lead!.TeamId, $"/people/{of.Person}/appointments/{appointment}/came-of"));
        return true;
    }

    private static string Short(string what) => what.Length <= 100 ? what : $"{what[..99]}…";
}
