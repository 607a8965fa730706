using Platform.Record.Support;
using Platform.Sdk.Record;

namespace Platform.Record.MyDay.Due;

/// <summary>Something to do as a page shows it; where it stands with the person it is about, without the name.</summary>
internal sealed record ItemShown(WorkRow Row, DateOnly Today, string Module, bool Named)
{
    public string? Name => Named ? Row.DisplayName : null;

    /// <summary>A contact is recorded by the link that stands with everybody.</summary>
    public bool Opens => Named || !Row.Link.Contains("/contacts/record", StringComparison.Ordinal);

    /// <summary>Whether it is done by saying so; what has to be decided or answered is not.</summary>
    public bool MayBeDone { get; init; } = true;

    /// <summary>The module that raised it, unless it is the record itself, and whether anyone in the team may do it.</summary>
    public string Whose => string.Join(", ", new[] { Row.ModuleKey == Episodes.FrontDoor ? null : Module, Row.WorkerId is null ? "anyone in the team" : null }.OfType<string>());

    public bool IsOverdue => Row.Died is null && Row.DueOn < Today;

    /// <summary>"Due today", "Was due 3 days ago".</summary>
    public string Due => IsOverdue ? $"Was due {Effort.Ago(Row.DueOn, Today)}" : $"Due {(Row.DueOn == Today ? "today" : Effort.Day(Row.DueOn, Today))}";
}
