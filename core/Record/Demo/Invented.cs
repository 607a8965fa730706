using System.Globalization;
using Platform.Record.Identifiers;

namespace Platform.Record.Demo;

/// <summary>Numbers that nobody has.</summary>
internal static class Invented
{
    /// <summary>The first NHS number at or after this one in the range 999, which is kept for tests and given to nobody.</summary>
    public static string NhsNumber(int number)
    {
        for (var six = number % 1_000_000; ; six = (six + 1) % 1_000_000)
        {
            for (var check = 0; check <= 9; check++)
            {
                var digits = string.Create(CultureInfo.InvariantCulture, $"999{six:000000}{check}");
                if (Identifiers.NhsNumber.Parse(digits).IsRead)
                {
                    return digits;
                }
            }
        }
    }
}
