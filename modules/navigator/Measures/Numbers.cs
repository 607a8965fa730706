using System.Globalization;
using Platform.Sdk.Measures;

namespace Navigator.Measures;

internal static class Numbers
{
    public static string Counted(long count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    public static string Days(decimal? days) => days is { } known ? $"{InWords(known)} {(known == 1 ? "day" : "days")}" : Share.None;

    public static string InWords(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
