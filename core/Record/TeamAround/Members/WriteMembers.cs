using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.TeamAround.Members;

/// <summary>Writes down who is around a person besides those who support them here.</summary>
public sealed class WriteMembers(IDatabase database, ITimeline timeline, CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal async Task<MemberRow?> FindAsync(Guid person, Guid member) =>
        await database.OneAsync<MemberRow>(TeamSql.Member, new { person, member }) is { } found && worker.Can(found.Part.Needs()) ? found : null;

    internal async Task AddAsync(Guid person, MemberInput input)
    {
        var since = input.SinceDay(area.Today(clock));
        await database.ExecuteAsync(TeamSql.Add, new
        {
            member = Ids.New(), person, part = input.Part!.Value, name = input.Name!.Trim(), role = input.Role!.Trim(), organisation = input.Organisation?.Trim(),
            reach = input.Reach?.Trim(), onPaper = input.OnPaper == OnPaper.Yes, since = since?.On, sincePart = since?.Part, by = worker.Name, now = clock.GetUtcNow().UtcDateTime,
        });
        await timeline.WriteAsync(TeamTimeline.Changed, person, "Somebody around them was written down", $"{input.Name.Trim()}, {input.Role.Trim()}");
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task ChangeAsync(Guid person, Guid member, MemberInput input)
    {
        var since = input.SinceDay(area.Today(clock));
        await database.ExecuteOneAsync(TeamSql.Change, new
        {
            member, person, part = input.Part!.Value, name = input.Name!.Trim(), role = input.Role!.Trim(), organisation = input.Organisation?.Trim(),
            reach = input.Reach?.Trim(), onPaper = input.OnPaper == OnPaper.Yes, since = since?.On, sincePart = since?.Part, version = input.Version,
        });
        await timeline.WriteAsync(TeamTimeline.Changed, person, "What is known of somebody around them was changed", $"{input.Name.Trim()}, {input.Role.Trim()}");
    }

    /// <exception cref="StaleRowException">Somebody else changed it first.</exception>
    internal async Task LeftAsync(Guid person, MemberRow member, LeftInput input)
    {
        var until = input.On ?? area.Today(clock);
        if (until > area.Today(clock)) throw new RuleBrokenException("Choose today or an earlier day.", "Input.On");
        if (until < member.SinceOn) throw new RuleBrokenException("This is before they came. Check the day.", "Input.On");
        await database.ExecuteOneAsync(TeamSql.Left, new { person, member = member.TeamMemberId, version = input.Version, until });
        await timeline.WriteAsync(TeamTimeline.Changed, person, "Somebody is no longer around them", $"{member.Name}, {member.Role}");
    }
}
