using Benchmarks.Serving;

namespace Benchmarks.Parts;

/// <summary>Those whom the demo navigator sees, and fifty searches for them.</summary>
internal sealed record People(IReadOnlyList<string> Ids, IReadOnlyList<string> Searches)
{
    private const int Most = 50;

    private const string Seen = """
        from core_person p where exists (
            select 1 from core_support s join core_worker w on w.team_id = s.team_id
            where s.person_id = p.person_id and s.ended_on is null and w.email_key = 'NAVIGATOR@DEMO.EXAMPLE')
        """;

    public static People Of(string data) => new(
        Built.Read(data, $"select lower(p.person_id) {Seen} order by p.person_id limit {Most}"),
        Built.Read(data, $"select p.display_name {Seen} and p.display_name not like '%,%' order by p.person_id limit {Most}"));

    public Load Page(Served server, Visitor worker) => new(server, at => worker.GetAsync($"/people/{Ids[at % Ids.Count]}"));

    public Load Search(Served server, Visitor worker) => new(server, at => FindAsync(worker, Searches[at % Searches.Count]));

    public static async Task<string> FindAsync(Visitor worker, string text) =>
        await worker.GetAsync(await worker.PostAsync("/people/search", [new("Input.Text", text)]));
}
