using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Host.Tests.Uploads;

/// <summary>Files as they come from outside, made byte by byte.</summary>
internal static class Made
{
    /// <summary>What stands in the hidden parts and must be nowhere afterwards.</summary>
    public const string Hidden = "HIDDEN-51.5072N-0.1276W";

    /// <summary>Red and blue above, green and white below.</summary>
    public static byte[] Picture(SKEncodedImageFormat format, int width = 32, int height = 16)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        var (x, y) = (width / 2f, height / 2f);
        foreach (var (left, top, colour) in ((float, float, SKColor)[])[(0, 0, SKColors.Red), (x, 0, SKColors.Blue), (0, y, SKColors.Lime), (x, y, SKColors.White)])
        {
            using var paint = new SKPaint { Color = colour };
            canvas.DrawRect(left, top, x, y, paint);
        }

        using var encoded = bitmap.Encode(format, 95);
        return encoded.ToArray();
    }

    /// <summary>A photo as a phone writes it: turned, with the place, a description, XMP and a comment.</summary>
    public static byte[] Photo(ushort orientation)
    {
        var plain = Picture(SKEncodedImageFormat.Jpeg);
        return [.. plain[..2], .. Segment(0xE1, Exif(orientation)), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Ascii($"<x>{Hidden}</x>")]), .. Segment(0xFE, Ascii(Hidden)), .. plain[2..]];
    }

    /// <summary>Says that it has a great many pixels and holds next to nothing.</summary>
    public static byte[] Bomb(uint width, uint height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize)) deflate.Write(new byte[1_000_000]);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>As hard to make smaller as a picture gets, in colours that stand in a table.</summary>
    public static byte[] Noise(int side)
    {
        var random = new Random(7);
        var (header, colours, rows) = (new byte[13], new byte[768], new byte[side * (side + 1)]);
        random.NextBytes(colours);
        random.NextBytes(rows);
        for (var row = 0; row < side; row++) rows[row * (side + 1)] = 0;
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        (header[8], header[9]) = (8, 3);
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest)) deflate.Write(rows);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. Chunk("PLTE", colours), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A picture with a text of its own and something after its end.</summary>
    public static byte[] PngWithWords()
    {
        var plain = Picture(SKEncodedImageFormat.Png);
        return [.. plain[..33], .. Chunk("tEXt", [.. "Author\0"u8, .. Ascii(Hidden)]), .. plain[33..], .. Ascii(Hidden)];
    }

    /// <summary>Objects numbered from 1; the first is the catalog, the second its information.</summary>
    public static byte[] Pdf(params string[] objects)
    {
        var (text, places) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        foreach (var one in objects)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{one}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info 2 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes($"{text}");
    }

    public static string Stream(string keys, string content) => $"<< {keys} /Length {content.Length} >>\nstream\n{content}\nendstream";

    public static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Segment(byte kind, byte[] content) => [0xFF, kind, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    // TIFF, little-endian: orientation, a description, and where it was taken (CIPA DC-008)
    private static byte[] Exif(ushort orientation)
    {
        const int First = 8, Entries = 3, Entry = 12, AfterFirst = First + 2 + (Entries * Entry) + 4;
        var words = Ascii(Hidden + "\0");
        var gps = AfterFirst + words.Length + (words.Length % 2);
        var tiff = new byte[gps + 2 + Entry + 4];
        Ascii("II").CopyTo(tiff, 0);
        Short(2, 42);
        Int(4, First);
        Short(First, Entries);
        Put(First + 2, 0x010E, 2, words.Length, AfterFirst);
        Put(First + 2 + Entry, 0x0112, 3, 1, orientation);
        Put(First + 2 + (2 * Entry), 0x8825, 4, 1, gps);
        words.CopyTo(tiff, AfterFirst);
        Short(gps, 1);
        Put(gps + 2, 0x0001, 2, 2, 'N');
        return [.. "Exif\0\0"u8, .. tiff];

        void Short(int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)value);
        void Int(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at), value);
        void Put(int at, int tag, int type, int count, int value)
        {
            Short(at, tag);
            Short(at + 2, type);
            Int(at + 4, count);
            Int(at + 8, value);
        }
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] named = [.. Ascii(kind), .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    // ISO/IEC 15948, annex D
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
