using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Story;
using Platform.Record.Support;
using Platform.Record.Topics;
using Platform.Record.Ways;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Starting;

/// <summary>Starts a person's record from one identifying word, always with support, so that whoever starts it sees it.</summary>
public sealed class StartRecord(
    NewPeople people, Caseload caseload, WaysToReach ways, Storybook book, TopicBook topics, Episodes episodes, ITimeline timeline,
    CurrentWorker worker, LocalArea area, TimeProvider clock)
{
    internal async Task<Guid> RunAsync(StartInput input)
    {
        var (today, name) = (area.Today(clock), Identifying(input.Name));
        var born = BornTyped(input, today);
        var lead = input.ModuleKey == Episodes.FrontDoor || !episodes.MayLead(input.ModuleKey!) ? (Guid?)null : worker.Id;
        if (lead is { } who)
        {
            await caseload.HoldAsync(who, input.ModuleKey!);
        }

        var person = await people.WriteAsync(new NewPerson(name)
        {
            OtherNames = OtherNames(input), Pronouns = input.Pronouns?.Trim(), Born = born,
        });
        if (!string.IsNullOrWhiteSpace(input.WayValue))
        {
            await ways.WriteAsync(person, new WayInput { Kind = input.WayKind, Value = input.WayValue, Safety = input.WaySafety }, "Input.WayValue");
        }
        if (!string.IsNullOrWhiteSpace(input.Words))
        {
            await book.WriteAsync(person, input.Words, today, worker.Name, beside: null);
        }

        if (born is not null)
        {
            await topics.WriteAsync(person, CoreTopic.Born, TopicAct.Told, input.Born!.Trim());
        }

        await timeline.WriteAsync(PeopleTimeline.Started, person, "Record started");
        await episodes.StartAsync(person, input.ModuleKey!, worker.TeamId, lead, today);
        return person;
    }

    /// <summary>Every name that was typed, the one they use first.</summary>
    internal static IReadOnlyList<string> NamesTyped(StartInput input) => [Identifying(input.Name), .. OtherNames(input).Select(other => other.Name)];

    /// <exception cref="RuleBrokenException">It is not a date that can be.</exception>
    internal static BirthDate? BornTyped(StartInput input, DateOnly today)
    {
        var born = string.IsNullOrWhiteSpace(input.Born) ? null : BirthDate.Parse(input.Born, today);
        return born is { IsRead: false } ? throw new RuleBrokenException(born.Reason, "Input.Born") : born?.Value;
    }

    private static string Identifying(string? name) => Fold.Words(name).Count > 0
        ? name!.Trim()
        : throw new RuleBrokenException("Enter at least one letter or digit. “Red jacket, bus station” is enough.", "Input.Name");

    private static List<NameTyped> OtherNames(StartInput input)
    {
        var others = (input.OtherNames ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new NameTyped(null, NameKind.Nickname, name));
        var legal = string.IsNullOrWhiteSpace(input.LegalName) ? null : new NameTyped(null, NameKind.Legal, input.LegalName.Trim());
        List<NameTyped> all = [.. legal is null ? [] : (NameTyped[])[legal], .. others];
        return all.TrueForAll(name => name.Name.Length <= 200)
            ? all
            : throw new RuleBrokenException("One of these names is longer than 200 characters. Shorten it.", "Input.OtherNames");
    }
}
