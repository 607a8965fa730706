using System.Security.Cryptography;
using System.Text;
using Platform.Record.Identifiers;
using Platform.Record.Import.Files;
using Platform.Record.People;
using Platform.Record.Support;
using Platform.Record.Ways;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Import;

/// <summary>
/// What a record holds already, and what earlier rows have said about this person: that is never written again, even
/// where a worker has taken it off the record since.
/// </summary>
internal sealed record Held
{
    public static readonly Held Nothing = new();

    public PersonDetails? Details { get; private init; }
    public IReadOnlyList<OtherName> Names { get; private init; } = [];
    public IReadOnlyList<IdentifierRow> Numbers { get; private init; } = [];
    public IReadOnlyList<WayRow> Ways { get; private init; } = [];
    public IReadOnlyDictionary<Disadvantage, DisadvantageState> Disadvantages { get; private init; } = new Dictionary<Disadvantage, DisadvantageState>();
    public IReadOnlyList<SupportCard> Supports { get; private init; } = [];
    private HashSet<string> SaidBefore { get; init; } = [];

    public static async Task<Held> ReadAsync(IDatabase database, Guid person)
    {
        var of = new { person };
        return new Held
        {
            Details = await database.OneAsync<PersonDetails>(PersonSql.Details, of),
            Names = await database.ManyAsync<OtherName>(PersonSql.Names, of),
            Numbers = await database.ManyAsync<IdentifierRow>(IdentifierSql.Of, of),
            Ways = await database.ManyAsync<WayRow>(WaySql.Of, of),
            Disadvantages = (await database.ManyAsync<DisadvantageRow>(PersonSql.Disadvantages, of)).ToDictionary(row => row.Kind, row => row.State),
            Supports = await database.ManyAsync<SupportCard>(SupportSql.OfPerson, of),
            SaidBefore = [.. (await database.ManyAsync<string>(ImportSql.Said, of)).SelectMany(said => said.Split(' '))],
        };
    }

    public bool HasBeenSaid(string mark) => SaidBefore.Contains(mark);

    /// <summary>A short mark of one thing that a row says.</summary>
    public static string Mark(string kind, string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\u001f{value}")).AsSpan(0, 8));
}
