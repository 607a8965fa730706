using Benchmarks.Serving;

namespace Benchmarks.Parts;

/// <summary>Person page, search and contact against bare Razor Pages that send the same statements to the same file with raw ADO.NET.</summary>
internal static class AgainstFloor
{
    private const int ManyReaders = 16;
    private const double MostCpu = 3;

    public static async Task RunAsync(Built built, Size size, Table table)
    {
        var data = await built.PeopleAsync(size.Few, "floor");
        await using var host = await (await built.HostAsync(1))(data);
        using var worker = await Visitor.SignInAsync(host.Address);
        var people = People.Of(data);
        await worker.GetAsync(await worker.PostAsync("/people/search", [new("Input.Text", people.Searches[0])]));
        var script = Path.Combine(data, "script.json");
        var supports = FloorScript.Write(script, data, people);
        await using var floor = await Served.StartAsync(
            built.Floor, at => ["floor", at.ToString().TrimEnd('/'), script, Path.Combine(data, "platform.db")], "/");
        using var nobody = new Visitor(floor.Address);
        await nobody.TakeTokenAsync("/search");

        (string Name, Load Floor, Load Host)[] asked =
        [
            ("Person page", new Load(floor, at => nobody.GetAsync($"/person/{people.Ids[at % people.Ids.Count].ToUpperInvariant()}")), people.Page(host, worker)),
            ("Search (post and page)", new Load(floor, at => SearchAsync(nobody, at % people.Searches.Count)), people.Search(host, worker)),
            ("Contact (post)", new Load(floor, at => ContactAsync(nobody, people.Ids[at % people.Ids.Count].ToUpperInvariant(), supports[at % people.Ids.Count])),
                new Load(host, at => RecordAsync(worker, people.Ids[at % people.Ids.Count]))),
        ];
        foreach (var (name, bare, platform) in asked)
        {
            var one = await Loads.InTurnsAsync(size, 1, bare, platform);
            table.Add($"{name} against the floor: CPU", one[0].CpuMilliseconds, one[1].CpuMilliseconds, "ms", MostCpu);
            Throughput(table, $"{name} against the floor: throughput, 1 reader", one);
            Throughput(table, $"{name} against the floor: throughput, {ManyReaders} readers", await Loads.InTurnsAsync(size, ManyReaders, bare, platform));
        }
    }

    // how many times slower, so that a higher ratio is worse in every line
    private static void Throughput(Table table, string what, IReadOnlyList<Cost> costs) => table.Add(new Line(
        what, FormattableString.Invariant($"{costs[0].PerSecond:0} /s"), FormattableString.Invariant($"{costs[1].PerSecond:0} /s"),
        costs[0].PerSecond / costs[1].PerSecond, null));

    private static async Task SearchAsync(Visitor nobody, int at) => await nobody.GetAsync(await nobody.PostAsync("/search", [new("text", $"{at}")]));

    private static Task<string> ContactAsync(Visitor nobody, string person, string support) =>
        nobody.PostAsync($"/contact/{person}", [new("support", support), new("note", "Tea.")]);

    public static Task<string> RecordAsync(Visitor worker, string person) => worker.PostAsync(
        $"/people/{person}/contacts/record", [new("Input.Method", "Phone"), new("Input.Result", "Spoke"), new("Input.Note", "Tea.")]);
}
