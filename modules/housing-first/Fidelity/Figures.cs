using HousingFirst.Properties;
using HousingFirst.Tenancies;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace HousingFirst.Fidelity;

/// <summary>One support that goes on: who leads it, how close it is, and how many homes were offered in it.</summary>
internal sealed record SupportNow
{
    public Guid SupportId { get; init; }
    public Guid? LeadWorkerId { get; init; }
    public Phase Phase { get; init; }
    public int Offers { get; init; }
}

/// <summary>How many homes of one kind go on.</summary>
internal sealed record HomesNow
{
    public TenancyType Type { get; init; }
    public LandlordType LandlordType { get; init; }
    public int Homes { get; init; }
}

/// <summary>What the platform knows anyway, beside the principle it speaks to. A figure answers nothing by itself, and none of them counts what anybody said to an offer.</summary>
internal sealed class Figures(IReadOnlyList<SupportNow> supports, IReadOnlyList<HomesNow> homes, int limit, Words words)
{
    /// <summary>The figure for a principle; null where there is none, or nobody to count yet.</summary>
    public string? Of(Principle principle) => supports.Count == 0 ? null : principle switch
    {
        Principle.RightToHome => homes.Count == 0 ? null : $"Homes that go on: {Homes(one => one.Type != TenancyType.Licence)} with a tenancy, {Homes(one => one.Type == TenancyType.Licence)} with a licence.",
        Principle.FlexibleSupport => $"Of {supports.Count} supported now, {In(Phase.SteppingDown)} stepping down and {In(Phase.Dormant)} dormant, as agreed; all of them open.",
        Principle.Separated => homes.Count == 0 ? null : $"Who lets the homes that go on: {Landlords}.",
        Principle.Choice => $"Homes offered to those supported now: {supports.Sum(one => one.Offers)}, to {Offered} {words.In(Offered == 1 ? "{person}" : "{people}")}; the most to one of them: {supports.Max(one => one.Offers)}.",
        Principle.ActiveEngagement => Caseload,
        _ => null,
    };

    private int Offered => supports.Count(one => one.Offers > 0);

    private string Landlords => string.Join(", ", Enum.GetValues<LandlordType>().Select(type => (Type: type, Count: Homes(one => one.LandlordType == type))).Where(one => one.Count > 0)
        .Select(one => $"{one.Type.InWords().ToLowerInvariant()} {one.Count}"));

    private string Caseload
    {
        get
        {
            var leads = supports.Select(one => one.LeadWorkerId).OfType<Guid>().Distinct().Count();
            var led = supports.Count(one => one.LeadWorkerId is not null);
            var waiting = supports.Count - led;
            return string.Concat(
                leads == 0 ? words.In("Nobody leads support yet") : words.In($"{led} {(led == 1 ? "{person}" : "{people}")} led by {leads} {(leads == 1 ? "{worker}" : "{workers}")}: {led / (decimal)leads:0.#} each; the limit is {limit}"),
                waiting > 0 ? $"; {waiting} waiting for somebody to lead." : ".");
        }
    }

    private int In(Phase phase) => supports.Count(one => one.Phase == phase);

    private int Homes(Func<HomesNow, bool> which) => homes.Where(which).Sum(one => one.Homes);
}

internal static class FiguresSql
{
    public static readonly Sql Supports = new("""
        select s.support_id, s.lead_worker_id, s.phase,
               (select count(*) from housing_first_offer o where o.person_id = s.person_id and o.support_id = s.support_id) as offers
        from core_support_card s
        where s.team_id = @team and s.module_key = 'housing-first' and s.phase <> 'Ended' and {visible s.person_id}
        order by s.started_on, s.support_id
        """);

    public static readonly Sql Homes = new("""
        select t.type, t.landlord_type, count(*) as homes
        from housing_first_tenancy t
        join core_support_card s on s.support_id = t.support_id and s.person_id = t.person_id
        where s.team_id = @team and t.moved_in_on is not null and t.ended_on is null and {visible t.person_id}
        group by t.type, t.landlord_type
        order by t.type, t.landlord_type
        """);
}
