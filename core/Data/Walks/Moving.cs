using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace Platform.Data.Walks;

/// <summary>Moves what is of one record to another, table by table, what is referred to first.</summary>
internal sealed class Moving(Database database, Catalogue catalogue, Guid from, Guid to)
{
    // what stays behind keeps what hangs on it: a visit to a pet is with the pet
    private readonly HashSet<(string Table, string Column, string Value)> _behind = [];

    /// <summary>What a walk before this one has met; null where this is the first.</summary>
    public IReadOnlySet<RowName>? Met { get; init; }

    public async Task<IReadOnlyList<WalkedRow>> RunAsync(IReadOnlyCollection<RowName> chosen)
    {
        var walked = new List<WalkedRow>();
        foreach (var table in catalogue.Movable)
        {
            var walk = new WalkTable(database, table);
            var columns = Asked(table);
            var planned = Plan(table, await walk.RowsAsync(to, columns), await walk.RowsAsync(from, columns), chosen);
            await GiveAsync(walk, planned);
            walked.AddRange(planned.Where(one => Met is null || (one.IsMine && !IsMet(table, one.Row))).Select(one => new WalkedRow(table.Name, one.Row.Key, one.Fate)));
        }

        return walked;
    }

    private List<string> Asked(CatalogueTable table) =>
    [
        .. table.Key.Concat(table.Once.SelectMany(index => index)).Concat(table.References.Select(one => one.Column))
            .Concat(catalogue.References.Where(one => one.Parent == table.Name).Select(one => one.ParentColumn))
            .Append(MergeRule.NewerBy(table.Rule)).OfType<string>().Where(column => column != CatalogueTable.Person).Distinct(),
    ];

    private List<Planned> Plan(CatalogueTable table, List<WalkRow> theirs, List<WalkRow> mine, IReadOnlyCollection<RowName> chosen)
    {
        var plan = theirs.Select(row => new Planned(row, Met is null && HangsBehind(table, row) ? RowFate.GaveWay : RowFate.Stayed)).ToList();
        foreach (var row in mine)
        {
            var fate = IsMet(table, row) || HangsBehind(table, row) ? RowFate.SetAside : RowFate.Moved;
            var same = fate is RowFate.SetAside ? [] : plan.Where(other => other.Fate is RowFate.Stayed && Clash(table, other.Row, row)).ToList();
            if (same.Count > 0 && (Met is not null || !Stands(table, row, same, chosen))) fate = RowFate.SetAside;
            if (fate is RowFate.Moved) same.ForEach(other => other.Fate = RowFate.GaveWay);
            plan.Add(new(row, fate) { IsMine = true });
        }

        foreach (var row in plan.Where(one => one.Fate is RowFate.SetAside or RowFate.GaveWay).Select(one => one.Row))
        {
            foreach (var by in catalogue.References.Where(one => one.Parent == table.Name && one.ParentColumn != CatalogueTable.Person))
            {
                _behind.Add((table.Name, by.ParentColumn, row.Text(by.ParentColumn)));
            }
        }

        return plan;
    }

    private bool IsMet(CatalogueTable table, WalkRow row) => Met?.Contains(new RowName(table.Name, row.Key)) == true;

    private bool HangsBehind(CatalogueTable table, WalkRow row) => table.References.Any(one => _behind.Contains((one.Parent, one.ParentColumn, row.Text(one.Column))));

    private bool Clash(CatalogueTable table, WalkRow one, WalkRow other) =>
        table.Once.Any(index => index.All(column => database.Engine.SameText.Equals(one.Text(column), other.Text(column))));

    private static bool Stands(CatalogueTable table, WalkRow row, List<Planned> others, IReadOnlyCollection<RowName> chosen) =>
        chosen.Contains(new RowName(table.Name, row.Key))
        || (!others.Exists(other => chosen.Contains(new RowName(table.Name, other.Row.Key))) && MergeRule.NewerBy(table.Rule) is { } by && others.TrueForAll(other => string.CompareOrdinal(row.Text(by), other.Row.Text(by)) > 0));

    private async Task GiveAsync(WalkTable table, List<Planned> plan)
    {
        var moved = plan.Where(one => one.Fate is RowFate.Moved).Select(one => one.Row.Key).ToList();
        var gaveWay = plan.Where(one => one.Fate is RowFate.GaveWay).Select(one => one.Row.Key).ToList();
        if (gaveWay.Count > 0)
        {
            await new Trade(database, catalogue).RunAsync(table, from, to, moved, gaveWay);
        }
        else if (!plan.Exists(one => one.Fate is RowFate.SetAside))
        {
            if (moved.Count > 0) await table.GiveAllAsync(from, to);
        }
        else
        {
            foreach (var key in moved) await table.GiveAsync(from, to, key);
        }
    }

    private sealed class Planned(WalkRow row, RowFate fate)
    {
        public WalkRow Row => row;

        /// <summary>Whether it is of the record that is left.</summary>
        public bool IsMine { get; init; }

        public RowFate Fate { get; set; } = fate;
    }
}
