using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Topics;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace Platform.Record.Details;

/// <summary>Changes who a person is on the record, when nobody else has since the worker looked.</summary>
public sealed class ChangeDetails(IDatabase database, PersonNames names, TopicBook topics, ITimeline timeline, LocalArea area, TimeProvider clock)
{
    internal async Task<EditInput> ReadAsync(Guid person) => EditInput.From(
        (await database.OneAsync<PersonDetails>(PersonSql.Details, new { person }))!,
        await database.ManyAsync<OtherName>(PersonSql.Names, new { person }));

    /// <exception cref="StaleRowException">Somebody else saved first.</exception>
    internal async Task RunAsync(Guid person, EditInput input, EditInput before)
    {
        if (Fold.Words(input.Name).Count == 0)
        {
            throw new RuleBrokenException("Enter at least one letter or digit of the name they use.", "Input.Name");
        }
        var born = string.IsNullOrWhiteSpace(input.Born) ? null : BirthDate.Parse(input.Born, area.Today(clock));
        if (born is { IsRead: false })
        {
            throw new RuleBrokenException(born.Reason, "Input.Born");
        }

        await database.ExecuteOneAsync(DetailsSql.Change, new
        {
            person, input.Version, displayName = input.Name!.Trim(), nameKey = Fold.Whole(input.Name, 400), input.Pronouns,
            bornOn = born?.Value?.On, bornPrecision = born?.Value?.Precision,
            input.Gender, input.GenderWords, input.Ethnicity, input.EthnicityWords,
        });
        await names.WriteAsync(person, input.Name.Trim(), input.NamesTyped());
        if (born is not null && input.Born!.Trim() != before.Born?.Trim()) await topics.WriteAsync(person, CoreTopic.Born, TopicAct.Told, input.Born.Trim());
        var changed = Comparison.Of(before, input).Where(answer => answer.Differs).Select(answer => answer.Question.ToLowerInvariant()).ToList();
        if (changed.Count > 0)
        {
            await timeline.WriteAsync(PeopleTimeline.Changed, person, $"Changed: {string.Join(", ", changed)}");
        }
    }
}

internal static class DetailsSql
{
    public static readonly Sql Change = new("""
        update core_person
        set display_name = @displayName, name_key = @nameKey, pronouns = @pronouns, born_on = @bornOn, born_precision = @bornPrecision,
            gender = @gender, gender_words = @genderWords, ethnicity = @ethnicity, ethnicity_words = @ethnicityWords, version = version + 1
        where person_id = @person and version = @version
        """);
}
