namespace Platform.Sdk.Record;

/// <summary>A row of the view <c>core_goal_card</c>: something that a person wants, so that what a module does can be tied to it.</summary>
public sealed record GoalCard
{
    /// <summary>The goal.</summary>
    public Guid GoalId { get; init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>What they want, in their words.</summary>
    public string Words { get; init; } = "";

    /// <summary>Its place in their order: the smallest comes first.</summary>
    public int Place { get; init; }

    /// <summary>Where it stands, as they see it: <c>Open</c>, <c>Reached</c> or <c>SetAside</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>Whether they are working towards it.</summary>
    public bool IsOpen => State == "Open";
}
