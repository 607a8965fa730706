using Platform.Sdk.Data;

namespace Peer.Training;

/// <summary>A course that a peer has done, or is to do.</summary>
internal sealed record CourseTaken
{
    public Guid TrainingId { get; init; }
    public Guid PeerId { get; init; }
    public string Course { get; init; } = "";
    public string? Provider { get; init; }
    public int? Hours { get; init; }
    public DateOnly? PlannedOn { get; init; }
    public DateOnly? DoneOn { get; init; }
    public int Version { get; init; }
}

internal static class TrainingSql
{
    private const string Columns = "t.training_id, t.peer_id, t.course, t.provider, t.hours, t.planned_on, t.done_on, t.version";

    public static readonly Sql OfTeam = new($"""
        select {Columns}
        from peer_training t
        join peer_peer p on p.peer_id = t.peer_id
        join core_worker_card w on w.worker_id = p.worker_id
        where w.team_id = @team
        order by coalesce(t.done_on, t.planned_on), t.training_id
        """);

    public static readonly Sql Add = new("""
        insert into peer_training (training_id, peer_id, course, provider, hours, planned_on, done_on, version)
        values (@id, @peer, @course, @provider, @hours, @plannedOn, @doneOn, 1)
        """);

    public static readonly Sql Done = new("""
        update peer_training set done_on = @on, hours = @hours, version = version + 1 where training_id = @id and done_on is null and version = @version
        """);
}
