using System.Globalization;
using System.Text;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>
/// Takes out of a PDF that was just saved what the library says about itself and the hour, which cannot be switched off: blanks stand in its place, so that
/// nothing moves.
/// </summary>
internal static class Unsigned
{
    private const int EntryLength = 20, OffsetLength = 10;

    public static byte[] Of(byte[] saved)
    {
        var trailer = saved.AsSpan().LastIndexOf("trailer"u8);
        Blank(saved, Object(saved, Number(saved, trailer, "/Info "u8)), "<<"u8, ">>\nendobj"u8);
        var catalog = Object(saved, Number(saved, trailer, "/Root "u8));
        var end = catalog + saved.AsSpan(catalog).IndexOf("endobj"u8);
        if (saved.AsSpan(catalog, end - catalog).IndexOf("/Metadata "u8) is var at and >= 0)
        {
            var metadata = Object(saved, Number(saved, catalog, "/Metadata "u8));
            Blank(saved, metadata, "stream\n"u8, "\nendstream"u8);
            Blank(saved, metadata, "<<"u8, "/Length"u8);
            var entry = saved.AsSpan(catalog + at);
            entry[..(entry.IndexOf(" R"u8) + 2)].Fill((byte)' ');
        }

        return saved;
    }

    private static int Number(byte[] saved, int from, ReadOnlySpan<byte> key)
    {
        var rest = saved.AsSpan(from);
        rest = rest[(rest.IndexOf(key) + key.Length)..];
        return int.Parse(Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)' ')]), CultureInfo.InvariantCulture);
    }

    // one line of twenty bytes for each object (ISO 32000-1, 7.5.4)
    private static int Object(byte[] saved, int number)
    {
        var said = saved.AsSpan(saved.AsSpan().LastIndexOf("startxref"u8) + "startxref".Length).TrimStart("\r\n"u8);
        var table = int.Parse(Encoding.ASCII.GetString(said[..said.IndexOf((byte)'\n')]).Trim(), CultureInfo.InvariantCulture);
        var first = table + saved.AsSpan(table).IndexOf("0000000000 65535"u8);
        return int.Parse(Encoding.ASCII.GetString(saved, first + (EntryLength * number), OffsetLength), CultureInfo.InvariantCulture);
    }

    private static void Blank(byte[] saved, int from, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end)
    {
        var rest = saved.AsSpan(from);
        rest = rest[(rest.IndexOf(start) + start.Length)..];
        rest[..rest.IndexOf(end)].Fill((byte)' ');
    }
}
