using Platform.Sdk.Record;

namespace HousingFirst.Tenancies.Signing;

/// <summary>Which animals live with somebody: told once, whichever home they sign for.</summary>
internal static class Animals
{
    public const string Key = "housing-first.pets";

    public static readonly Topic Topic = new(Key, "Animals that live with them", "Do any animals live with you?", HousingFirstPermissions.ReadHomes);

    /// <summary>What a new tenancy says: what is typed now, or else what was told before, where a tenancy has room for it.</summary>
    public static string? Of(TenancyInput input, AskedTopics asked) =>
        input.KeptAnimals ?? (asked.Find(Key)?.Told is { Words: { Length: <= TenancyInput.LongestAnimals } words } ? words : null);

    /// <summary>Keeps it for every other form, where it is not what stood there.</summary>
    public static Task ToldAsync(ITopics topics, Guid person, string? stood, string? now) =>
        now == stood ? Task.CompletedTask : topics.ToldAsync(person, Key, now ?? "None now");
}
