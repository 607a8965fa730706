namespace Together.Tests.Asking;

/// <summary>Finds what the forms of two modules ask, or those of a module and of the record, so that somebody would have to tell it twice.</summary>
internal static class AskedTwice
{
    /// <summary>Questions that the forms of these modules may share, and why nobody tells anything twice by answering both.</summary>
    public static readonly IReadOnlyList<(string Folded, string Modules, string Why)> Allowed =
    [
        ("why", "core flexible-fund", "of what the form does: a pot is closed, a record is locked. It asks the worker, and each time anew"),
        ("how", "core flexible-fund", "of one contact, or of one payment"),
        ("on which day", "housing-first peer", "of what the form plans"),
        ("what is it", "core housing-first", "names what the form makes: an appointment, something to be mended"),
        ("what came of it", "core housing-first navigator", "of one contact, or of one thing that was looked at"),
        ("what was decided", "core peer", "of one meeting, or of one check"),
        ("what happens", "core flexible-fund", "what the form is to do with an account or a pot; it asks about nobody"),
        ("what do say", "housing-first flexible-fund peer", "of one home that they looked at, or of one request"),
        ("in words", "core housing-first", "of a strength, or of the home they look for"),
        ("what is it for", "core flexible-fund", "of one agreement to share, or of one amount"),
        ("where is it", "core housing-first", "of a place that the form adds; what Housing First is told of a home goes to the record's homes by itself"),
        ("uprn property number", "core housing-first", "of a property that nobody lives in yet; once somebody moves in it goes to the record's homes by itself"),
        ("is it safe to visit", "core housing-first", "of one address; what Housing First is told of a new home goes to the record's homes by itself"),
        ("is it safe to write there", "core housing-first", "of one address; what Housing First is told of a new home goes to the record's homes by itself"),
        ("gender", "core peer", "of whom they would like beside them; it asks nothing about themselves"),
        ("gender in own words", "core peer", "the same"),
    ];

    public static IReadOnlyList<string> In(IReadOnlyCollection<Question> questions) => [.. Found(questions).Where(one => !Allowed.Any(allowed => Allows(allowed, one))).Select(one => one.Problem)];

    /// <summary>What is allowed and no two forms ask any more.</summary>
    public static IEnumerable<string> Needless(IReadOnlyCollection<Question> questions) => Found(questions) is var found ? Allowed.Where(allowed => !found.Exists(one => Allows(allowed, one))).Select(allowed => allowed.Folded) : [];

    private static bool Allows((string Folded, string Modules, string Why) allowed, (string Folded, IEnumerable<string> Modules, string Problem) one) =>
        allowed.Folded == one.Folded && !one.Modules.Except(allowed.Modules.Split(' ')).Any();

    private static List<(string Folded, IEnumerable<string> Modules, string Problem)> Found(IReadOnlyCollection<Question> questions) =>
    [
        .. from same in questions.GroupBy(question => question.Folded)
           where same.Select(one => one.Module).Distinct().Count() > 1 && !IsShared(same)
           select (same.Key, same.Select(one => one.Module), $"“{same.First().Asked}” is asked by {string.Join(" and by ", same.GroupBy(one => one.Module).Select(own => $"{own.Key} ({own.First().Where})"))}"),
        .. Alike(questions),
    ];

    // the same words in another order, or one with more around it; one word alone says so only of what the record keeps about somebody (gender, pronouns)
    private static IEnumerable<(string Folded, IEnumerable<string> Modules, string Problem)> Alike(IReadOnlyCollection<Question> questions)
    {
        var each = questions.OrderByDescending(one => one.IsDetail).DistinctBy(one => (one.Module, one.Folded)).Select(one => (One: one, one.Carried)).ToList();
        return
            from one in each
            where one.Carried.Count >= (one.One.IsDetail ? 1 : 2)
            from other in each
            where one.One.Module != other.One.Module && one.One.Folded != other.One.Folded && one.Carried.IsSubsetOf(other.Carried)
            where !IsShared([one.One, other.One])
            select (one.One.Folded, (IEnumerable<string>)[one.One.Module, other.One.Module], $"“{other.One.Asked}” ({other.One.Module}, {other.One.Where}) asks what “{one.One.Asked}” ({one.One.Module}, {one.One.Where}) asks");
    }

    // what was told about a topic stands before every form that says it asks about it
    private static bool IsShared(IEnumerable<Question> same) => same.GroupBy(one => one.Module)
        .Select(own => own.SelectMany(one => one.Topics).ToHashSet(StringComparer.Ordinal)).Aggregate((some, other) => [.. some.Intersect(other)]).Count > 0;
}
