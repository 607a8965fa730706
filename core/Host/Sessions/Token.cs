using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Host.Sessions;

/// <summary>256 random bits that only their holder knows; the database keeps the hash.</summary>
internal static class Token
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    // the token is random, so a fast hash without salt gives nothing away
    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
