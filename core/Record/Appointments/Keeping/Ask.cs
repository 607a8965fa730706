using Platform.Sdk.Areas;

namespace Platform.Record.Appointments;

/// <summary>What a week asks of a person.</summary>
internal sealed record Ask
{
    public int Appointments { get; init; }
    public int Services { get; init; }
    public int People { get; init; }

    /// <summary>
    /// "This week: 4 appointments with 3 services and 5 different people". An area with a word of its own for people means those it supports; whom they meet are faces there.
    /// </summary>
    public string Sentence(Words words)
    {
        var (face, faces) = words.People == Words.Usual.People ? ("person", "people") : ("face", "faces");
        return Appointments == 0
            ? "This week: no appointments"
            : $"This week: {Counted(Appointments, "appointment", "appointments")} with {Counted(Services, "service", "services")} and {Counted(People, face, $"different {faces}")}";
    }

    /// <summary>Whether it is more than an area finds easy to bear in one week.</summary>
    public bool IsMuch(int level) => Appointments > level;

    private static string Counted(int many, string one, string several) => $"{many} {(many == 1 ? one : several)}";
}
