using Platform.Record.People;
using Platform.Sdk.Record;

namespace Platform.Record.Topics;

/// <summary>What the record's own forms ask about.</summary>
internal static class RecordTopics
{
    public static readonly IReadOnlyList<Topic> All =
    [
        new(CoreTopic.Born, "Date of birth", "When were you born?", PeoplePermissions.Who),

        // where it is not safe to reach them may stand in it, so only those who support them see it
        new(CoreTopic.Reaching, "How they like to be reached", "How would you like us to get hold of you?", PeoplePermissions.ChangeWays),
        new(CoreTopic.Homelessness, "Times without a home", "Have there been times without a home of your own?", FieldGroups.Homelessness),
    ];
}
