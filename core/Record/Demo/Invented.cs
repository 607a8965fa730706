using System.Globalization;
using Platform.Record.Identifiers;

namespace Platform.Record.Demo;

/// <summary>Numbers that nobody has.</summary>
internal static class Invented
{
    private const int Highest = 1_000_000;

    /// <summary>The first NHS number at or after this one in the range 999, which is kept for tests and given to nobody.</summary>
    public static string NhsNumber(int number)
    {
        for (var six = number % Highest; ; six = (six + 1) % Highest)
        {
            if (NhsNumberAt(six) is { } digits)
            {
                return digits;
            }
        }
    }

    /// <summary>The NHS number with these six digits after 999; null where no last digit fits them.</summary>
    public static string? NhsNumberAt(int six)
    {
        for (var check = 0; check <= 9; check++)
        {
            var digits = string.Create(CultureInfo.InvariantCulture, $"999{six:000000}{check}");
            if (Identifiers.NhsNumber.Parse(digits).IsRead)
            {
                return digits;
            }
        }

        return null;
    }
}
