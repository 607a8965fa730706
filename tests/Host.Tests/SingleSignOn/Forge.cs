using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Host.Tests.SingleSignOn;

/// <summary>Writes tokens that a provider would not.</summary>
internal sealed class Forge(RSA key)
{
    public static JsonObject Read(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    /// <summary>With one claim changed, signed by the provider's own key: what somebody could have got from it for another purpose.</summary>
    public Func<JsonObject, string> With(string claim, JsonNode? value) => payload =>
    {
        payload.Remove(claim);
        if (value is not null) payload[claim] = value.DeepClone();
        return Signed(payload);
    };

    public string Signed(JsonObject payload) => Write("RS256", payload, bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string ByAnotherKey(JsonObject payload)
    {
        using var other = RSA.Create(2048);
        return Write("RS256", payload, bytes => other.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static string Unsigned(JsonObject payload) => Write("none", payload, _ => []);

    public static string BySecret(JsonObject payload) => Write("HS256", payload, bytes => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Provider.Secret), bytes));

    /// <summary>As if the key that anybody can read were a secret.</summary>
    public string ByThePublicKey(JsonObject payload) =>
        Write("HS256", payload, bytes => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), bytes));

    public string ChangedAfterSigning(JsonObject payload)
    {
        var parts = Signed(payload).Split('.');
        payload["sub"] = "somebody else";
        return $"{parts[0]}.{Part(payload)}.{parts[2]}";
    }

    private static string Write(string algorithm, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var text = $"{Part(new JsonObject { ["alg"] = algorithm, ["kid"] = "ours", ["typ"] = "JWT" })}.{Part(payload)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
