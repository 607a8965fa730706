using Platform.Sdk.Areas;

namespace Platform.Host.Areas;

/// <summary>Reads <c>words</c>: the four words for people, and under each module's key the labels it declared.</summary>
internal static class AreaWords
{
    public static Words Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("words");
        var people = section.Get<WordsSection>() ?? new WordsSection();
        return new Words
        {
            Worker = people.Worker ?? Words.Usual.Worker,
            Workers = people.Workers ?? Words.Usual.Workers,
            Person = people.Person ?? Words.Usual.Person,
            People = people.People ?? Words.Usual.People,
            Labels = section.GetChildren().Where(module => module.Value is null).ToDictionary(module => module.Key, Labels, StringComparer.OrdinalIgnoreCase),
        };
    }

    // a label may hold a colon, which configuration takes for a step
    private static IReadOnlyDictionary<string, string> Labels(IConfigurationSection module) => module.AsEnumerable(makePathsRelative: true)
        .Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!, StringComparer.OrdinalIgnoreCase);
}
