using System.Text.Json;
using Platform.Record.Characteristics;
using Platform.Record.People;

namespace Platform.Record.Merging;

internal enum MergeState { Proposed, Declined, Done, UndoAsked, Undone }

internal sealed record MergeRow
{
    public Guid MergeId { get; init; }

    /// <summary>The record that goes on.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The record that goes into it.</summary>
    public Guid OtherId { get; init; }
    public MergeState State { get; init; }

    /// <summary>The fields whose answer is taken from the other record, with blanks between.</summary>
    public string Choices { get; init; } = "";
    public string Because { get; init; } = "";
    public Guid ProposedBy { get; init; }
    public string ProposedByName { get; init; } = "";
    public DateTime ProposedAt { get; init; }
    public string? DecidedByName { get; init; }
    public string? DecidedWords { get; init; }
    public DateTime? DecidedAt { get; init; }
    public string? Was { get; init; }
    public Guid? UndoBy { get; init; }
    public string? UndoByName { get; init; }
    public string? UndoBecause { get; init; }
    public DateTime? UndoAt { get; init; }
    public string? UndoneByName { get; init; }
    public DateTime? UndoneAt { get; init; }

    public IReadOnlySet<string> Taken => Choices.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();

    public Earlier Before() => JsonSerializer.Deserialize<Earlier>(Was!)!;
}

/// <summary>What a merge changed besides moving rows, to be put back.</summary>
internal sealed record Earlier
{
    /// <summary>The record that goes on, as it was and as the merge wrote it.</summary>
    public required PersonDetails Mine { get; init; }
    public required PersonDetails Wrote { get; init; }

    /// <summary>The name that the other record went by.</summary>
    public required string OtherName { get; init; }

    /// <summary>The name that was kept as another name.</summary>
    public Guid? AddedName { get; init; }

    /// <summary>Records that had gone into the other one before.</summary>
    public IReadOnlyList<Guid> Followers { get; init; } = [];

    /// <summary>Agreements that ended because the person had withdrawn them on the other record.</summary>
    public IReadOnlyList<Guid> Ended { get; init; } = [];
}

/// <summary>Somebody who may be the same person, and what is the same.</summary>
internal sealed record TwinRow
{
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
    public DateOnly? BornOn { get; init; }
    public BirthPrecision? BornPrecision { get; init; }
    public int SameNumber { get; init; }

    public string Why => SameNumber > 0 ? "the same number" : "a name that sounds alike, and the same date of birth";
}

internal sealed record OtherRow
{
    public Guid PersonId { get; init; }
    public string DisplayName { get; init; } = "";
}

/// <summary>What was agreed with one organisation, as far as a merge asks.</summary>
internal sealed record AgreedRow
{
    public Guid SharingId { get; init; }
    public Guid OrganisationId { get; init; }
    public DateTime RecordedAt { get; init; }
    public DateTime? EndedAt { get; init; }
}

/// <summary>Somebody who sees a record, and how.</summary>
internal sealed record ViewerRow
{
    public Guid ViewerId { get; init; }
    public string Name { get; init; } = "";
    public string Employer { get; init; } = "";
    public string? Kinds { get; init; }
    public int Supports { get; init; }
}

internal sealed record LoggedRow
{
    public string TableName { get; init; } = "";
    public string RowKey { get; init; } = "";
    public Platform.Sdk.Data.RowFate Fate { get; init; }
}
