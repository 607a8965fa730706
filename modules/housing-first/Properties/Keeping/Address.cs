using System.Globalization;
using System.Text;

namespace HousingFirst.Properties.Keeping;

internal static class Address
{
    /// <summary>An address without what people write in different ways: capitals, accents, commas, full stops and line breaks.</summary>
    public static string Key(string address)
    {
        var key = new StringBuilder();
        foreach (var sign in address.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && sign != '\''))
        {
            if (char.IsLetterOrDigit(sign)) key.Append(char.ToLowerInvariant(sign));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }
}
