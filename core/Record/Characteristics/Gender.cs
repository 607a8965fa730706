using Platform.Record.Names;
using Platform.Record.People;

namespace Platform.Record.Characteristics;

/// <summary>How a person describes their gender.</summary>
public enum Gender { Woman, Man, NonBinary, OwnWords, PreferNotToSay }

/// <summary>A gender, and the person's own words where no label fits.</summary>
internal sealed record GenderSaid(Gender Gender, string? Words)
{
    /// <summary>Maps what is known; anything else is kept as the person's own words. Null when nothing was said.</summary>
    public static GenderSaid? Read(string? text) => Fold.Whole(text) switch
    {
        "" or "unknown" or "notknown" or "notrecorded" or "na" or "notstated" => null,
        "woman" or "female" or "f" or "w" or "transwoman" or "ciswoman" => new(Gender.Woman, Own(text, "trans")),
        "man" or "male" or "m" or "transman" or "cisman" => new(Gender.Man, Own(text, "trans")),
        "nonbinary" or "nb" or "enby" => new(Gender.NonBinary, null),
        "prefernottosay" or "notsaid" or "declined" => new(Gender.PreferNotToSay, null),
        _ => new(Gender.OwnWords, text!.Trim()),
    };

    public string InWords() => Words ?? Gender.InWords();

    private static string? Own(string? text, string word) =>
        Fold.Whole(text).StartsWith(word, StringComparison.Ordinal) ? text!.Trim() : null;
}

internal static class Genders
{
    public static string InWords(this Gender gender) => gender switch
    {
        Gender.Woman => "Woman",
        Gender.Man => "Man",
        Gender.NonBinary => "Non-binary",
        Gender.OwnWords => "In their own words",
        _ => "Prefers not to say",
    };
}
