using Platform.Record.Characteristics;
using Platform.Record.People;
using Platform.Record.Ways;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>Somebody invented, told in days before today so that the demo area never grows old.</summary>
internal sealed record DemoPerson(string Name, string With)
{
    public string? LegalName { get; init; }
    public string? Pronouns { get; init; }
    public string? Born { get; init; }
    public string Gender { get; init; } = "";
    public string Ethnicity { get; init; } = "";
    public int SupportedForDays { get; init; }
    public DisadvantageState[] Faces { get; init; } = [];
    public WayInput[] Ways { get; init; } = [];
    public (int DaysAgo, string Words)[] Story { get; init; } = [];
    public (int DaysAgo, ContactMethod Method, ContactResult Result, string? Note)[] Contacts { get; init; } = [];
}
