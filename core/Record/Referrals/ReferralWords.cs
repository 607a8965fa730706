using Platform.Sdk.Packs;
using Platform.Sdk.Record;

namespace Platform.Record.Referrals;

/// <summary>Referrals in the words of the pages.</summary>
internal static class ReferralWords
{
    public static string InWords(this ReferralSource source) => source switch
    {
        ReferralSource.Myself => "Themselves",
        ReferralSource.Family => "Family or a friend",
        ReferralSource.Organisation => "An organisation",
        ReferralSource.Worker => "A colleague",
        _ => "A module",
    };

    public static string InWords(this Agreement agreement) => agreement switch
    {
        Agreement.Agrees => "They know, and they want this",
        Agreement.NotSure => "They know, and are not sure yet",
        _ => "They do not know yet",
    };

    /// <summary>Who refers, as a sentence can name them: their organisation where there is one.</summary>
    public static string By(ReferralSource source, string? organisation) => source switch
    {
        ReferralSource.Myself => "themselves",
        ReferralSource.Family => "family or a friend",
        _ => string.IsNullOrWhiteSpace(organisation) ? "an organisation" : organisation,
    };

    /// <summary>What a need is called; what the area's pack no longer has is called by its key.</summary>
    public static string LabelOf(this NeedsPack pack, string key) => pack.Find(key)?.Label ?? key;
}
