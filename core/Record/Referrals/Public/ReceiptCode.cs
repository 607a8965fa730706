using System.Security.Cryptography;
using System.Text;

namespace Platform.Record.Referrals.Public;

/// <summary>A code to read an answer by: 100 random bits, in letters and digits that are not taken for each other. Only its hash is kept.</summary>
internal static class ReceiptCode
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 20, Part = 4;

    public static string New() => string.Join('-', Enumerable.Range(0, Length / Part).Select(_ => RandomNumberGenerator.GetString(Signs, Part)));

    // the code is random, so a fast hash without salt gives nothing away
    public static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Read(code))));

    /// <summary>The signs alone, as they were meant: blanks and dashes do not count, and O is 0.</summary>
    private static string Read(string typed) => string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(sign => sign switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => sign,
    }));
}
