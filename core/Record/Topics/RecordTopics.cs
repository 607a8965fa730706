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

        // each of the five is seen by those who may see the need itself
        new(CoreTopic.SubstanceUse, "Drugs or alcohol", "Are drugs or alcohol part of your life, or were they?", FieldGroups.Of(Disadvantage.SubstanceUse)),
        new(CoreTopic.MentalHealth, "Mental health", "How is your mental health, and how has it been?", FieldGroups.Of(Disadvantage.MentalHealth)),
        new(CoreTopic.DomesticAbuse, "Domestic abuse", "Has somebody close to you ever hurt, frightened or controlled you?", FieldGroups.Of(Disadvantage.DomesticAbuse)),
        new(CoreTopic.CriminalJustice, "Contact with the justice system", "Have you had to do with the police, courts, prison or probation?", FieldGroups.Of(Disadvantage.CriminalJustice)),
    ];

    /// <summary>The topic that asks about one of the five.</summary>
    public static string Of(Disadvantage kind) => kind switch
    {
        Disadvantage.Homelessness => CoreTopic.Homelessness,
        Disadvantage.SubstanceUse => CoreTopic.SubstanceUse,
        Disadvantage.MentalHealth => CoreTopic.MentalHealth,
        Disadvantage.DomesticAbuse => CoreTopic.DomesticAbuse,
        _ => CoreTopic.CriminalJustice,
    };

    /// <summary>Whether it is left off whatever is printed: paper lies about where whoever hurts them may read it.</summary>
    public static bool StaysOnScreen(string topic) => topic == CoreTopic.DomesticAbuse;
}
