using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Record.Organisations;

/// <summary>Something that governance is to look at, in words that name nobody.</summary>
/// <param name="Permission">What the page that it leads to asks for.</param>
/// <param name="Kind">Its kind in My day.</param>
/// <param name="Sentence">What to do.</param>
/// <param name="Due">By when.</param>
/// <param name="Link">Where it is done.</param>
internal sealed record Told(string Permission, WorkKind Kind, string Sentence, DateOnly Due, string Link)
{
    /// <summary>Who is not told: whoever did it, and whose account it was.</summary>
    public IReadOnlyList<Guid?> About { get; init; } = [];

    /// <summary>Whose record it is about, which no notice names: whoever is or was kept away from it is not told.</summary>
    public Guid? Person { get; init; }

    /// <summary>What administrators are told where nobody in governance may be.</summary>
    public string Otherwise { get; init; } =
        "Something is to be looked at, and nobody in governance may look at it themselves. Give somebody else the information governance role.";
}

/// <summary>
/// Tells those of governance whom a thing is not about. Where that is nobody, administrators are told that somebody is needed, once until they have seen it:
/// they see no record, and give out the roles.
/// </summary>
public sealed class TellGovernance(IDatabase database, Governors governors, IWork work)
{
    private const string Roles = "/admin/workers";

    internal static readonly WorkKind NobodyLeft = new("core.governance-nobody", "Nobody in governance may look at it") { AfterDeath = true };

    internal async Task TellAsync(Told told)
    {
        var may = await WhoMayAsync(told.Permission, told.About, told.Person);
        foreach (var one in may)
        {
            await work.RaiseAsync(told.Kind, Work(told, one, told.Sentence, told.Link));
        }

        if (may.Count > 0) return;
        foreach (var one in (await governors.AdministratorsAsync()).Where(one => !told.About.Contains(one.WorkerId)))
        {
            if (await database.OneAsync<int>(GovernorSql.HasToDo, new { worker = (Guid?)one.WorkerId, kind = NobodyLeft.Key, link = Roles, sentence = told.Otherwise }) > 0) continue;
            await work.RaiseAsync(NobodyLeft, Work(told, one, told.Otherwise, Roles));
        }
    }

    /// <summary>Who holds a permission, is none of those whom it is about, and is and was not kept away from the person.</summary>
    internal async Task<IReadOnlyList<Governor>> WhoMayAsync(string permission, IReadOnlyList<Guid?> about, Guid? person)
    {
        var kept = person is { } one ? await governors.KeptAwayAsync(one) : new HashSet<Guid>();
        return [.. (await governors.WhoMayAsync(permission)).Where(who => !about.Contains(who.WorkerId) && !kept.Contains(who.WorkerId))];
    }

    private static NewWork Work(Told told, Governor one, string sentence, string link) =>
        new(null, sentence, told.Due, one.WorkerId, one.TeamId, link) { About = told.About.FirstOrDefault(about => about is not null) };
}
