using Platform.Sdk.Data;

namespace Peer.Profiles;

/// <summary>What a peer writes about themselves for people who choose.</summary>
internal sealed record Profile
{
    public Guid PeerId { get; init; }

    /// <summary>The name people know them by.</summary>
    public string KnownAs { get; init; } = "";
    public string Words { get; init; } = "";
    public DateOnly? ShownOn { get; init; }
    public int Version { get; init; }
}

/// <summary>One answer that a peer gave to a field of the pack.</summary>
internal sealed record Said
{
    public Guid PeerId { get; init; }
    public string Field { get; init; } = "";
    public string Choice { get; init; } = "";
}

/// <summary>A profile as people see it.</summary>
internal sealed record ProfileShown(string KnownAs, string Words, IReadOnlyList<(string Label, string Answers)> Lines)
{
    /// <summary>What they would rather not say is not there, as if nobody had asked; nor is what the area's pack no longer asks.</summary>
    public static ProfileShown Of(Profile profile, IEnumerable<Said> said, ProfileFields pack)
    {
        var answers = said.ToLookup(one => one.Field, one => one.Choice);
        var lines =
            from field in pack.Fields
            let labels = field.Choices.Where(choice => answers[field.Key].Contains(choice.Key)).Select(choice => choice.Label).ToList()
            where labels.Count > 0
            select (field.Label, string.Join(", ", labels));
        return new(profile.KnownAs, profile.Words, [.. lines]);
    }
}

internal static class ProfileSql
{
    public static readonly Sql One = new("select f.peer_id, f.known_as, f.words, f.shown_on, f.version from peer_profile f where f.peer_id = @peer");

    public static readonly Sql Said = new("select s.peer_id, s.field, s.choice from peer_said s where s.peer_id = @peer order by s.field, s.choice");

    public static readonly Sql Add = new("""
        insert into peer_profile (peer_id, known_as, words, shown_on, changed_at, version) values (@peer, @knownAs, @words, @shownOn, @now, 1)
        """);

    public static readonly Sql Change = new("""
        update peer_profile set known_as = @knownAs, words = @words, shown_on = @shownOn, changed_at = @now, version = version + 1 where peer_id = @peer and version = @version
        """);

    public static readonly Sql Forget = new("delete from peer_said where peer_id = @peer");

    public static readonly Sql Say = new("insert into peer_said (peer_id, field, choice) values (@peer, @field, @choice)");
}
