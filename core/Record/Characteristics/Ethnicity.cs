using Platform.Record.Names;
using Platform.Record.People;

namespace Platform.Record.Characteristics;

/// <summary>The ethnic groups of the 2021 census in England, and two answers beside them.</summary>
public enum Ethnicity
{
    WhiteBritish, WhiteIrish, GypsyOrIrishTraveller, Roma, OtherWhite,
    WhiteAndBlackCaribbean, WhiteAndBlackAfrican, WhiteAndAsian, OtherMixed,
    Indian, Pakistani, Bangladeshi, Chinese, OtherAsian,
    African, Caribbean, OtherBlack,
    Arab, OtherEthnicGroup,
    OwnWords, PreferNotToSay,
}

/// <summary>An ethnic group, and the person's own words where no label fits.</summary>
internal sealed record EthnicitySaid(Ethnicity Ethnicity, string? Words)
{
    private static readonly Dictionary<string, Ethnicity> Known = Spellings()
        .ToDictionary(known => Fold.Whole(known.Text), known => known.Ethnicity);

    /// <summary>Maps what is known; anything else is kept as the person's own words. Null when nothing was said.</summary>
    public static EthnicitySaid? Read(string? text) => Fold.Whole(text) switch
    {
        "" or "unknown" or "notknown" or "notrecorded" or "na" or "notstated" => null,
        var key when Known.TryGetValue(key, out var known) => new(known, null),
        _ => new(Ethnicity.OwnWords, text!.Trim()),
    };

    public string InWords() => Words ?? Ethnicity.InWords();

    private static IEnumerable<(string Text, Ethnicity Ethnicity)> Spellings()
    {
        foreach (var ethnicity in Enum.GetValues<Ethnicity>().Where(ethnicity => ethnicity != Ethnicity.OwnWords))
        {
            yield return (ethnicity.InWords(), ethnicity);
        }
        yield return ("White British", Ethnicity.WhiteBritish);
        yield return ("British", Ethnicity.WhiteBritish);
        yield return ("English", Ethnicity.WhiteBritish);
        yield return ("Welsh", Ethnicity.WhiteBritish);
        yield return ("Scottish", Ethnicity.WhiteBritish);
        yield return ("Northern Irish", Ethnicity.WhiteBritish);
        yield return ("English/Welsh/Scottish/N. Irish/British", Ethnicity.WhiteBritish);
        yield return ("White Irish", Ethnicity.WhiteIrish);
        yield return ("Gypsy", Ethnicity.GypsyOrIrishTraveller);
        yield return ("Irish Traveller", Ethnicity.GypsyOrIrishTraveller);
        yield return ("Any other White", Ethnicity.OtherWhite);
        yield return ("White other", Ethnicity.OtherWhite);
        yield return ("Any other mixed background", Ethnicity.OtherMixed);
        yield return ("Any other Black background", Ethnicity.OtherBlack);
        yield return ("Black African", Ethnicity.African);
        yield return ("Black Caribbean", Ethnicity.Caribbean);
        yield return ("Prefer not to say", Ethnicity.PreferNotToSay);
        yield return ("Declined", Ethnicity.PreferNotToSay);
    }
}

internal static class Ethnicities
{
    public static string InWords(this Ethnicity ethnicity) => ethnicity switch
    {
        Ethnicity.WhiteBritish => "English, Welsh, Scottish, Northern Irish or British",
        Ethnicity.WhiteIrish => "Irish",
        Ethnicity.GypsyOrIrishTraveller => "Gypsy or Irish Traveller",
        Ethnicity.Roma => "Roma",
        Ethnicity.OtherWhite => "Any other White background",
        Ethnicity.WhiteAndBlackCaribbean => "White and Black Caribbean",
        Ethnicity.WhiteAndBlackAfrican => "White and Black African",
        Ethnicity.WhiteAndAsian => "White and Asian",
        Ethnicity.OtherMixed => "Any other Mixed or multiple ethnic background",
        Ethnicity.Indian => "Indian",
        Ethnicity.Pakistani => "Pakistani",
        Ethnicity.Bangladeshi => "Bangladeshi",
        Ethnicity.Chinese => "Chinese",
        Ethnicity.OtherAsian => "Any other Asian background",
        Ethnicity.African => "African",
        Ethnicity.Caribbean => "Caribbean",
        Ethnicity.OtherBlack => "Any other Black, Black British or Caribbean background",
        Ethnicity.Arab => "Arab",
        Ethnicity.OtherEthnicGroup => "Any other ethnic group",
        Ethnicity.OwnWords => "In their own words",
        _ => "Prefers not to say",
    };

    /// <summary>The heading the group stands under in a list.</summary>
    public static string Group(this Ethnicity ethnicity) => ethnicity switch
    {
        <= Ethnicity.OtherWhite => "White",
        <= Ethnicity.OtherMixed => "Mixed or multiple ethnic groups",
        <= Ethnicity.OtherAsian => "Asian or Asian British",
        <= Ethnicity.OtherBlack => "Black, Black British, Caribbean or African",
        <= Ethnicity.OtherEthnicGroup => "Other ethnic group",
        _ => "Or",
    };
}
