using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Host.Tests.Passkeys;

/// <summary>A passkey in software: it makes one key, and signs whatever a test wants signed with it.</summary>
internal sealed class Authenticator : IDisposable
{
    private const byte Present = 0x01, Verified = 0x04, Attested = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>What it is known by.</summary>
    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>How often it has signed; one that does not count stays at 0.</summary>
    public uint Count { get; set; }

    public bool Counts { get; init; } = true;

    /// <summary>Answers navigator.credentials.create().</summary>
    public string Make(string options, string origin)
    {
        using var asked = JsonDocument.Parse(options);
        var data = Data(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, Present | Verified | Attested);
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)Id.Length);
        var statement = new CborWriter();
        statement.WriteStartMap(3);
        statement.WriteTextString("fmt");
        statement.WriteTextString("none");
        statement.WriteTextString("attStmt");
        statement.WriteStartMap(0);
        statement.WriteEndMap();
        statement.WriteTextString("authData");
        statement.WriteByteString([.. data, .. new byte[16], .. length, .. Id, .. PublicKey()]);
        statement.WriteEndMap();
        return Credential(new()
        {
            ["clientDataJSON"] = Text(Client("webauthn.create", Challenge(asked), origin)),
            ["attestationObject"] = Text(statement.Encode()),
            ["transports"] = new[] { "internal", "nonsense" },
        });
    }

    /// <summary>Answers navigator.credentials.get(), with whatever is to be wrong about it.</summary>
    public string Use(
        string options, string origin, string? challenge = null, string? site = null, bool verified = true, string type = "webauthn.get", byte[]? id = null, bool spoilt = false)
    {
        using var asked = JsonDocument.Parse(options);
        if (Counts) Count++;
        var data = Data(site ?? asked.RootElement.GetProperty("rpId").GetString()!, (byte)(Present | (verified ? Verified : 0)));
        var client = Client(type, challenge ?? Challenge(asked), origin);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (spoilt) data[^1] ^= 1;
        return Credential(
            new() { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature) }, id);
    }

    public void Dispose() => _key.Dispose();

    private static string Challenge(JsonDocument asked) => asked.RootElement.GetProperty("challenge").GetString()!;

    private static byte[] Client(string type, string challenge, string origin) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { type, challenge, origin, crossOrigin = false }));

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Data(string site, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), flags, .. count];
    }

    // COSE: an elliptic curve key (2) for ES256 (-7) on P-256 (1)
    private byte[] PublicKey()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        var map = new CborWriter();
        map.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            map.WriteInt32(label);
            map.WriteInt32(value);
        }

        map.WriteInt32(-2);
        map.WriteByteString(key.Q.X!);
        map.WriteInt32(-3);
        map.WriteByteString(key.Q.Y!);
        map.WriteEndMap();
        return map.Encode();
    }

    private string Credential(Dictionary<string, object> response, byte[]? id = null) => JsonSerializer.Serialize(new
    {
        id = Text(id ?? Id), rawId = Text(id ?? Id), type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response,
    });
}
