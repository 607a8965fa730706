using Platform.Record.Characteristics;
using Platform.Record.Identifiers;
using Platform.Record.People;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.Demo.Seed;

/// <summary>Gathers the whole record of one generated person.</summary>
internal sealed class SeedRecord(SeedRows rows, LocalArea area, DateOnly today, int number)
{
    private const int MostNumbers = 1_000_000, Stride = 7_919;

    /// <summary>The reference that tells an invented person from everybody else, and seeding how far it came.</summary>
    public static string MarkOf(int number, int index) => $"SEED{number}-{index:0000000}";

    public void Add(int index, SupportPlace place)
    {
        var random = Draw.For(number, index);
        var (who, support) = (InventedPerson.Draw(random, today), InventedSupport.Draw(random, isWaiting: place.Lead is null));
        var (life, began) = (new LifeRows(rows, new SeededIds(number, index), area, today), support.StartedDaysAgo);
        life.Begin(
            new Who(who.Name.Display)
            {
                Others = who.Name.Others, Pronouns = who.Pronouns, Born = who.Born,
                Gender = who.Gender is { } gender ? new GenderSaid(gender, null) : null,
                Ethnicity = who.Ethnicity is { } ethnicity ? new EthnicitySaid(ethnicity, null) : null,
            },
            began, place.LeadName);
        AddNumbers(life, random, index, began);
        foreach (var way in InventedWords.Ways(random, maybeWatched: who.Faces[Disadvantage.DomesticAbuse] == DisadvantageState.Current))
        {
            life.Way(way, began);
        }

        foreach (var (kind, state) in who.Faces)
        {
            life.Faces(kind, state, began);
        }

        AddSupport(life, random, place, support);
    }

    // the numbers of the range 999 in a scattered order, each once; what is no number stays a gap
    private void AddNumbers(LifeRows life, Random random, int index, int began)
    {
        life.Number(IdentifierKind.LocalReference, MarkOf(number, index), began);
        var scattered = (int)((((long)index * Stride) + (number * 31L)) % MostNumbers);
        if (random.Chance(.88) && Invented.NhsNumberAt(scattered) is { } nhs)
        {
            life.Number(IdentifierKind.NhsNumber, nhs, began);
        }
    }

    private static void AddSupport(LifeRows life, Random random, SupportPlace place, InventedSupport support)
    {
        var episode = life.Support(place, support.Phase, support.StartedDaysAgo, support.EndedDaysAgo);
        for (var times = random.Chance(.7) ? random.Chance(.3) ? 2 : 1 : 0; times > 0; times--)
        {
            life.Told(InventedWords.Told(random), place, random.Next(1, support.StartedDaysAgo + 1));
        }

        foreach (var contact in support.Contacts)
        {
            life.Tried(episode, place, contact);
        }

        if (support.EndedDaysAgo is null && random.Chance(.15))
        {
            life.TryAgain(episode, place, random.Next(-2, 8), random.Next(1, 6));
        }
    }
}
