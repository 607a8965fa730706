using System.Security.Cryptography;
using OtpNet;
using Platform.Host.Sessions;

namespace Platform.Host.SecondFactors;

/// <summary>What opens the door once where the phone is lost: 80 random bits in letters and digits that nobody mixes up.</summary>
internal static class RecoveryCode
{
    public const int HowMany = 10;

    private const int Bytes = 10;
    private const int Group = 4;

    public static string New() =>
        string.Join('-', Base32Encoding.ToString(RandomNumberGenerator.GetBytes(Bytes)).Chunk(Group).Select(part => new string(part)));

    /// <summary>The hash of a code however it is typed. It is random and long, so a fast hash without salt gives nothing away.</summary>
    public static string Hash(string typed) =>
        Token.Hash(string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
