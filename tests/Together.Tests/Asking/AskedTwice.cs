namespace Together.Tests.Asking;

/// <summary>Finds what the forms of two modules ask, or those of a module and of the record, so that somebody would have to tell it twice.</summary>
internal static class AskedTwice
{
    /// <summary>Questions that two forms may share, and why nobody tells anything twice by answering both.</summary>
    public static readonly IReadOnlyDictionary<string, string> Allowed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["why"] = "of what the form does: a pot is closed, a record is locked. It asks the worker, and each time anew",
        ["how"] = "of one contact, or of one payment",
        ["what is it"] = "names what the form makes: an appointment, something to be mended",
        ["what came of it"] = "of one contact, or of one thing that was looked at",
        ["where is it"] = "of a place that the form adds; what Housing First is told of a home goes to the record's homes by itself",
        ["in words"] = "whatever the form is about, said by them",
        ["what is it for"] = "of one agreement to share, or of one amount",
        ["what happens"] = "what the form is to do with an account or a pot; it asks about nobody",
        ["what do say"] = "of one home that they looked at, or of one request",
        ["uprn property number"] = "of a property that nobody lives in yet; once somebody moves in it goes to the record's homes by itself",
        ["is it safe to visit"] = "of one address; what Housing First is told of a new home goes to the record's homes by itself",
        ["is it safe to write there"] = "of one address; what Housing First is told of a new home goes to the record's homes by itself",
        ["how can ask again"] = "tells somebody how to ask the fund again, and asks them nothing",
    };

    public static IReadOnlyList<string> In(IReadOnlyCollection<Question> questions) => [.. Found(questions).Where(one => !Allowed.ContainsKey(one.Folded)).Select(one => one.Problem)];

    /// <summary>What is allowed and no two forms ask any more.</summary>
    public static IEnumerable<string> Needless(IReadOnlyCollection<Question> questions) => Allowed.Keys.Except(Found(questions).Select(one => one.Folded));

    private static List<(string Folded, string Problem)> Found(IReadOnlyCollection<Question> questions) =>
    [
        .. from same in questions.GroupBy(question => question.Folded)
           where same.Select(one => one.Module).Distinct().Count() > 1 && !IsShared(same)
           select (same.Key, $"“{same.First().Asked}” is asked by {string.Join(" and by ", same.GroupBy(one => one.Module).Select(own => $"{own.Key} ({own.First().Where})"))}"),
        .. Alike(questions),
    ];

    // the same words in another order, or one with more around it
    private static IEnumerable<(string Folded, string Problem)> Alike(IReadOnlyCollection<Question> questions)
    {
        var each = questions.DistinctBy(one => (one.Module, one.Folded)).Select(one => (One: one, one.Carried)).Where(one => one.Carried.Count >= 2).ToList();
        return
            from one in each
            from other in each
            where one.One.Module != other.One.Module && one.One.Folded != other.One.Folded && one.Carried.IsSubsetOf(other.Carried)
            where !IsShared([one.One, other.One])
            select (one.One.Folded, $"“{other.One.Asked}” ({other.One.Module}, {other.One.Where}) asks what “{one.One.Asked}” ({one.One.Module}, {one.One.Where}) asks");
    }

    // what was told about a topic stands before every form that says it asks about it
    private static bool IsShared(IEnumerable<Question> same) => same.GroupBy(one => one.Module)
        .Select(own => own.SelectMany(one => one.Topics).ToHashSet(StringComparer.Ordinal)).Aggregate((some, other) => [.. some.Intersect(other)]).Count > 0;
}
