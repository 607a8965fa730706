using System.Buffers.Binary;
using Platform.Sdk.Record;
using SkiaSharp;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>
/// Draws a picture anew, the way up in which it is meant to be seen: what is no pixel stays behind (where and with what it was taken, comments, whatever was
/// appended). How many pixels it has is read before any of them is.
/// </summary>
internal static class Picture
{
    /// <summary>More than phones take in one picture; four bytes each while it is drawn.</summary>
    public const int MostPixels = 64_000_000;

    private const int WidthAt = 16, HeightAt = 20, Quality = 90;

    public static Cleaned Clean(byte[] content)
    {
        var type = CleanFile.TypeOf(content);
        if (type == FileType.Png && HasTooMany(content)) return Cleaned.Refused(Verdict.TooManyPixels);
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != (type == FileType.Png ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg)) return Cleaned.Refused(Verdict.BrokenPicture);
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels) return Cleaned.Refused(Verdict.TooManyPixels);
        using var seen = Seen(codec);
        return seen is null ? Cleaned.Refused(Verdict.BrokenPicture) : Encode(seen, type);
    }

    private static bool HasTooMany(ReadOnlySpan<byte> png) => png.Length >= HeightAt + sizeof(uint)
        && (ulong)BinaryPrimitives.ReadUInt32BigEndian(png[WidthAt..]) * BinaryPrimitives.ReadUInt32BigEndian(png[HeightAt..]) > MostPixels;

    private static SKBitmap? Seen(SKCodec codec)
    {
        using var sRgb = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul, sRgb);
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            if (codec.EncodedOrigin == SKEncodedOrigin.TopLeft) return bitmap;
            var upright = Upright(bitmap, codec.EncodedOrigin);
            bitmap.Dispose();
            return upright;
        }

        bitmap.Dispose();
        return null;
    }

    // the eight ways in which EXIF says that a camera was held (CIPA DC-008, tag 0x0112)
    private static SKBitmap Upright(SKBitmap lying, SKEncodedOrigin origin)
    {
        float w = lying.Width, h = lying.Height;
        var turn = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        var isTurned = turn.ScaleX == 0;
        var upright = new SKBitmap(lying.Info.WithSize(isTurned ? lying.Height : lying.Width, isTurned ? lying.Width : lying.Height).WithAlphaType(lying.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(turn);
        canvas.DrawBitmap(lying, 0, 0);
        return upright;
    }

    private static Cleaned Encode(SKBitmap seen, FileType? type)
    {
        if (type == FileType.Png && Bytes(seen, SKEncodedImageFormat.Png) is { Length: <= ChosenFile.MostBytes } png) return new(Verdict.Png, png);
        // a photo that somebody saved without loss: what shows through becomes white, not black
        if (type == FileType.Png && seen.AlphaType != SKAlphaType.Opaque)
        {
            using var onWhite = new SKBitmap(seen.Info.WithAlphaType(SKAlphaType.Opaque));
            using var canvas = new SKCanvas(onWhite);
            canvas.Clear(SKColors.White);
            canvas.DrawBitmap(seen, 0, 0);
            return new(Verdict.Jpeg, Bytes(onWhite, SKEncodedImageFormat.Jpeg));
        }

        return new(Verdict.Jpeg, Bytes(seen, SKEncodedImageFormat.Jpeg));
    }

    private static byte[] Bytes(SKBitmap seen, SKEncodedImageFormat format)
    {
        using var encoded = seen.Encode(format, Quality);
        return encoded.ToArray();
    }
}
