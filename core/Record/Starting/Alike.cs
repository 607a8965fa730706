using Platform.Record.Search;
using Platform.Record.Search.Matches;

namespace Platform.Record.Starting;

/// <summary>How far what was typed about somebody new and somebody on the record agree.</summary>
/// <param name="HasNumber">Whether the number or reference is theirs.</param>
/// <param name="Names">How alike the names are, from 0 to 1; 1 is the same.</param>
/// <param name="Words">How many words the name has.</param>
/// <param name="Born">What is said of the date of birth.</param>
internal sealed record Alike(bool HasNumber, double Names, int Words, BornAlike Born)
{
    private const double Nearly = 0.84, OneOfTwo = 0.5;

    /// <summary>
    /// A name of two words that is nearly theirs; one word only where it is all of their name or they were born on that day;
    /// half of a name where they were born on that day, since names change. Those born on another day are not found at all.
    /// </summary>
    public bool IsLikely => HasNumber
        || (Names >= Nearly && (Words > 1 || Names >= 1 || Born == BornAlike.Same))
        || (Names >= OneOfTwo && Born == BornAlike.Same);

    public double Score => (HasNumber ? 2 : 0) + Names + (Born switch { BornAlike.Same => 0.5, BornAlike.Swapped => 0.3, BornAlike.MayBe => 0.1, _ => 0 });

    public static Alike Of(FoundRow row, SearchKeys asked)
    {
        var names = row.Place == 1 ? 1 : Likeness.OfWords(asked.Words, row);
        // one word of a longer name is not the name
        var all = row.Place == 1 || asked.Words.Count > 1 || names < 1 ? names : Nearly;
        return new Alike(row.Place == 0, all, asked.Words.Count, row.BornPlace switch
        {
            _ when !asked.IsBornAsked || row.BornOn is null => BornAlike.NotKnown,
            0 when asked.Born.IsOneDay => BornAlike.Same,
            1 => BornAlike.Swapped,
            _ => BornAlike.MayBe,
        });
    }

    public string InWords() => HasNumber ? "The number or reference is theirs." : $"{Name}; {BornInWords}.";

    private string Name => Names >= 1 ? "The same name" : Names >= Nearly ? "A similar name" : "Part of the name";

    private string BornInWords => Born switch
    {
        BornAlike.Same => "the same date of birth",
        BornAlike.Swapped => "the date of birth with day and month the other way round",
        BornAlike.MayBe => "the date of birth may be the same",
        _ => "a date of birth is not known",
    };
}

internal enum BornAlike { Same, Swapped, MayBe, NotKnown }
