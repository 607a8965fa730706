using System.Numerics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data.Engines;
using Platform.Host.Audit.Sealing;

namespace Host.Tests.Audit.Sealing;

/// <summary>Forged digests, signatures and exports, form by form: none of them passes.</summary>
public sealed class ForgeryTests
{
    // the order of the curve P-256: with it a second signature that verifies can be made from one
    private static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);

    private static readonly (string Name, Func<string, string, string> Change)[] Changes =
    [
        ("nothing", (_, _) => ""), ("one letter less", (text, _) => text.Length > 0 ? text[..^1] : "x"), ("one more", (text, _) => text + "0"),
        ("another first", (text, _) => Other(text, 0)), ("another last", (text, _) => Other(text, text.Length - 1)), ("another in the middle", (text, _) => Other(text, text.Length / 2)),
        ("backwards", (text, _) => new string([.. text.Reverse(), '!'])), ("in small letters", (text, _) => text.ToLowerInvariant() + (text.Length == 0 ? "x" : "")),
        ("zeros", (text, _) => new string('0', Math.Max(1, text.Length))), ("another batch's", (_, other) => other), ("a blank before", (text, _) => " " + text),
        ("a line after", (text, _) => text + "\n"), ("a folder", (_, _) => "../../platform"), ("not ASCII", (_, _) => "\u00e9\u00e9"),
    ];

    [Fact]
    public async Task A_forged_batch_is_refused_whatever_its_form()
    {
        await using var desk = await SealedAsync();
        await using var reading = desk.Platform.Database.Open();
        var batches = (await reading.ManyAsync<AuditBatch>(MutationSql.Batches)).OrderBy(batch => batch.Number).ToList();
        var (one, other) = (batches[1], batches[2]);
        var forged = Changes.SelectMany(change => ((string, AuditBatch)[])
        [
            ($"previous: {change.Name}", one with { Previous = change.Change(one.Previous, other.Previous) }),
            ($"digest: {change.Name}", one with { Digest = change.Change(one.Digest, other.Digest) }),
            ($"key: {change.Name}", one with { KeyId = change.Change(one.KeyId, "") }),
            ($"signature: {change.Name}", one with { Signature = change.Change(one.Signature, other.Signature) }),
        ]).Append(("signature: the other that verifies", one with { Signature = Mirrored(one.Signature) })).ToList();
        Assert.True(forged.Count >= 50);
        foreach (var (name, batch) in forged)
        {
            Assert.True((await desk.VerifyAsync(database => database.ExecuteOneAsync(MutationSql.Forge, batch))).Break is not null, name);
        }

        Assert.Null((await desk.VerifyAsync()).Break);
    }

    [Fact]
    public async Task An_export_that_was_changed_or_from_which_a_line_was_taken_is_refused()
    {
        await using var desk = await SealedAsync();
        var whole = await desk.ExportedAsync();
        foreach (var change in Changes)
        {
            await RefusedAsync(whole[2] with { Digest = change.Change(whole[2].Digest, whole[3].Digest) }, $"digest: {change.Name}");
            await RefusedAsync(whole[4] with { Digest = change.Change(whole[4].Digest, whole[3].Digest) }, $"last digest: {change.Name}");
            await RefusedAsync(whole[3] with { Previous = change.Change(whole[3].Previous, whole[4].Previous) }, $"previous: {change.Name}");
        }

        Assert.Contains("are not whole", (await VerifyAsync(desk, whole.Where(line => line.Key != 2).ToDictionary())).Break, StringComparison.Ordinal);

        async Task RefusedAsync(AuditBatch line, string name) =>
            Assert.True((await VerifyAsync(desk, new Dictionary<int, AuditBatch>(whole) { [line.Number] = line })).Break is not null, name);
    }

    [Fact]
    public async Task A_key_that_somebody_has_laid_beside_the_database_is_not_believed_until_it_is_named()
    {
        await using var desk = await SealedAsync();
        using var forger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (path, id) = (desk.Platform.Services.GetRequiredService<AuditFiles>().Digests, Convert.ToHexString(SHA256.HashData(forger.ExportSubjectPublicKeyInfo())));
        await File.WriteAllTextAsync(AuditFiles.PublicKey(path, id), forger.ExportSubjectPublicKeyInfoPem());
        await using var database = desk.Platform.Database.Open();
        var forged = new Dictionary<int, AuditBatch>();
        foreach (var batch in await database.ManyAsync<AuditBatch>(MutationSql.Batches))
        {
            var mine = batch with { KeyId = id };
            forged[batch.Number] = mine with { Signature = Convert.ToBase64String(forger.SignData(mine.Said(), HashAlgorithmName.SHA256)) };
            await database.TransactAsync(() => database.ExecuteOneAsync(MutationSql.Forge, forged[batch.Number]));
        }

        Assert.Contains($"signed with the key {id}, which is not here", (await VerifyAsync(desk, forged)).Break, StringComparison.Ordinal);
    }

    private static async Task<AuditDesk> SealedAsync()
    {
        var desk = await AuditDesk.OpenAsync(DatabaseEngine.Sqlite);
        for (var batch = 0; batch < 4; batch++)
        {
            await desk.WriteAsync(5);
            await desk.SealAsync();
        }

        return desk;
    }

    private static Task<Verified> VerifyAsync(AuditDesk desk, Dictionary<int, AuditBatch> exported) =>
        desk.Platform.InServicesAsync(services => services.GetRequiredService<Verifier>().RunAsync(exported));

    private static string Other(string text, int at) => text.Length == 0 ? "x" : string.Concat(text.AsSpan(0, at), text[at] == 'B' ? "C" : "B", text.AsSpan(at + 1));

    private static string Mirrored(string signature)
    {
        var bytes = Convert.FromBase64String(signature);
        var mirrored = (Order - new BigInteger(bytes.AsSpan(32), isUnsigned: true, isBigEndian: true)).ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.AsSpan(32).Clear();
        mirrored.CopyTo(bytes.AsSpan(64 - mirrored.Length));
        return Convert.ToBase64String(bytes);
    }
}
