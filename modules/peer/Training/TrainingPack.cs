using System.ComponentModel.DataAnnotations;
using Platform.Sdk.Packs;

namespace Peer.Training;

/// <summary>What peers may learn, and what everybody has done before they support somebody: the pack <c>peer-training</c>, which an area may swap.</summary>
public sealed record TrainingPack : IValidatableObject
{
    /// <summary>In the order in which they are shown.</summary>
    [Length(1, 40)]
    public IReadOnlyList<Course> Courses { get; init; } = null!;

    /// <summary>What a key is called; the key itself where the area's pack no longer has it.</summary>
    public string LabelOf(string key) => Courses.FirstOrDefault(one => one.Key == key)?.Label ?? key;

    /// <summary>What is still to be done before somebody is ready: of each group, one course.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyCollection<string> done) =>
    [
        .. from course in Courses
           where course.NeededFor is not null
           group course by course.NeededFor into either
           where !either.Any(one => done.Contains(one.Key))
           select string.Join(" or ", either.Select(one => one.Label)),
    ];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => PackKeys.Twice(Courses.Select(one => one.Key), "courses");
}

/// <summary>One course.</summary>
public sealed record Course
{
    /// <summary>Its key, which rows store.</summary>
    [Required, StringLength(40), RegularExpression(PackKeys.Form, ErrorMessage = PackKeys.InWords)]
    public string Key { get; init; } = null!;

    /// <summary>A few words.</summary>
    [Required, StringLength(60)]
    public string Label { get; init; } = null!;

    /// <summary>How many hours it usually takes; null where that is left open.</summary>
    [Range(1, 2000)]
    public int? Hours { get; init; }

    /// <summary>What it is needed for before a peer is ready; of several with the same word one is enough. Null where it is not needed.</summary>
    [StringLength(40), RegularExpression(PackKeys.Form, ErrorMessage = PackKeys.InWords)]
    public string? NeededFor { get; init; }
}
