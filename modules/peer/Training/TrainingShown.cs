namespace Peer.Training;

/// <summary>The training of one peer as a page shows it.</summary>
internal sealed record TrainingShown(Guid Peer, IReadOnlyList<CourseTaken> Courses, TrainingPack Pack, DateOnly Today, bool MayKeep);
