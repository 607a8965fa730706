using Platform.Sdk.Areas;

namespace Platform.Host.Areas.Differences;

/// <summary>What would be called otherwise.</summary>
internal static class WordDifferences
{
    private const string Subject = "Words";

    public static IEnumerable<AreaDifference> Between(PlatformOptions now, PlatformOptions then)
    {
        var (before, after) = (now.Area.Area.Words, then.Area.Area.Words);
        return People(before, after)
            .Concat(from module in then.Modules.All
                    from label in module.Labels
                    from change in AreaDifference.Of(Subject, $"{module.Key}, {label}", Called(before, module.Key, label), Called(after, module.Key, label))
                    select change);
    }

    private static IEnumerable<AreaDifference> People(Words before, Words after) =>
        AreaDifference.Of(Subject, "worker", before.Worker, after.Worker)
            .Concat(AreaDifference.Of(Subject, "workers", before.Workers, after.Workers))
            .Concat(AreaDifference.Of(Subject, "person", before.Person, after.Person))
            .Concat(AreaDifference.Of(Subject, "people", before.People, after.People));

    private static string Called(Words words, string module, string label) => words.Of(module, label);
}
