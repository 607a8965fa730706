using System.ComponentModel.DataAnnotations;
using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;

namespace Platform.Record.Details;

public sealed record EditInput
{
    private const int SpareLines = 2;

    public int Version { get; init; }

    [Display(Name = "Name they use"), Required(ErrorMessage = "Enter the name they use, or one word that identifies them.")]
    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Name { get; init; }

    [Display(Name = "Pronouns"), StringLength(50, ErrorMessage = "Keep this to 50 characters.")]
    public string? Pronouns { get; init; }

    [Display(Name = "Date of birth"), StringLength(40, ErrorMessage = "Write a date like 27/3/1986, a year, or about 40.")]
    public string? Born { get; init; }

    [Display(Name = "Gender")]
    public Gender? Gender { get; init; }

    [Display(Name = "Gender in their own words"), StringLength(100, ErrorMessage = "Keep this to 100 characters.")]
    public string? GenderWords { get; init; }

    [Display(Name = "Ethnic group")]
    public Ethnicity? Ethnicity { get; init; }

    [Display(Name = "Ethnic group in their own words"), StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? EthnicityWords { get; init; }

    public IList<NameLine> Names { get; init; } = [];

    internal static EditInput From(PersonDetails details, IReadOnlyList<OtherName> names) => new()
    {
        Version = details.Version,
        Name = details.DisplayName,
        Pronouns = details.Pronouns,
        Born = details.Born?.AsTyped(),
        Gender = details.Gender,
        GenderWords = details.GenderWords,
        Ethnicity = details.Ethnicity,
        EthnicityWords = details.EthnicityWords,
        Names =
        [
            .. names.Select(name => new NameLine { Id = name.PersonNameId, Kind = name.Kind, Name = name.Name }),
            .. Enumerable.Repeat(new NameLine(), SpareLines),
        ],
    };

    /// <summary>The other names that are left: an emptied line is a name removed.</summary>
    internal IReadOnlyList<NameTyped> NamesTyped() =>
        [.. Names.Where(line => Fold.Words(line.Name).Count > 0).Select(line => new NameTyped(line.Id, line.Kind, line.Name!.Trim()))];
}

public sealed record NameLine
{
    public Guid? Id { get; init; }

    public NameKind Kind { get; init; } = NameKind.Nickname;

    [StringLength(200, ErrorMessage = "Keep this to 200 characters.")]
    public string? Name { get; init; }
}
