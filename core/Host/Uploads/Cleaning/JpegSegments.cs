using System.Buffers.Binary;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>
/// Leaves out of a JPEG inside a PDF, which is not drawn anew so that its colours stay those of the page, what cameras and programs write into it: EXIF, XMP, comments, and what
/// follows the picture (ITU-T T.81, annex B).
/// </summary>
internal static class JpegSegments
{
    private const byte Mark = 0xFF, Start = 0xD8, End = 0xD9, Scan = 0xDA, Comment = 0xFE, FirstApp = 0xE0, LastApp = 0xEF, Jfif = 0xE0, Profile = 0xE2, Adobe = 0xEE;

    /// <summary>The picture alone; as it was where it is not read to its end.</summary>
    public static byte[] Strip(byte[] jpeg)
    {
        if (jpeg is not [Mark, Start, ..]) return jpeg;
        using var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg, 0, 2);
        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at] == Mark)
        {
            var kind = jpeg[at + 1];
            if (kind == Mark)
            {
                at++;
                continue;
            }

            var next = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2));
            if (kind == End || next > jpeg.Length) break;
            if (kind == Scan) next = AfterScan(jpeg, next);
            if (!IsLeftOut(kind)) kept.Write(jpeg, at, next - at);
            at = next;
            if (at + 2 > jpeg.Length || jpeg[at] != Mark || jpeg[at + 1] != End) continue;
            kept.Write(jpeg, at, 2);
            return kept.ToArray();
        }

        return jpeg;
    }

    private static bool IsLeftOut(byte kind) => kind == Comment || (kind is >= FirstApp and <= LastApp && kind is not (Jfif or Profile or Adobe));

    // to the next mark that is neither a stuffed byte nor a restart
    private static int AfterScan(byte[] jpeg, int at)
    {
        while (at + 1 < jpeg.Length && (jpeg[at] != Mark || jpeg[at + 1] is 0 or Mark or (>= 0xD0 and <= 0xD7))) at++;
        return at + 1 < jpeg.Length ? at : jpeg.Length;
    }
}
