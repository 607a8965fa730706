using System.Diagnostics;
using Platform.Host.Uploads.Cleaning;
using Platform.Sdk.Record;
using SkiaSharp;

namespace Host.Tests.Uploads;

public sealed class PictureTests
{
    [Theory]
    [InlineData(1, "RBGW")]
    [InlineData(2, "BRWG")]
    [InlineData(3, "WGBR")]
    [InlineData(4, "GWRB")]
    [InlineData(5, "RGBW")]
    [InlineData(6, "GRWB")]
    [InlineData(7, "WBGR")]
    [InlineData(8, "BWRG")]
    public void A_photo_stands_as_it_was_seen_and_says_no_more_where_it_was_taken(ushort orientation, string corners)
    {
        var photo = Made.Photo(orientation);
        Assert.True(Holds(photo, "Exif") && Holds(photo, Made.Hidden));

        var cleaned = CleanFile.Of(photo);

        Assert.Equal(Verdict.Jpeg, cleaned.Verdict);
        Assert.False(Holds(cleaned.Content, "Exif") || Holds(cleaned.Content, "http:") || Holds(cleaned.Content, Made.Hidden));
        using var seen = SKBitmap.Decode(cleaned.Content);
        Assert.Equal(orientation < 5 ? (32, 16) : (16, 32), (seen.Width, seen.Height));
        Assert.Equal(corners, string.Concat(from y in (int[])[2, seen.Height - 3] from x in (int[])[2, seen.Width - 3] select Letter(seen.GetPixel(x, y))));
    }

    [Fact]
    public void A_picture_loses_its_words_and_what_follows_it_and_keeps_every_pixel()
    {
        var picture = Made.PngWithWords();
        Assert.True(Holds(picture, Made.Hidden));

        var cleaned = CleanFile.Of(picture);

        Assert.Equal(Verdict.Png, cleaned.Verdict);
        Assert.False(Holds(cleaned.Content, Made.Hidden));
        using var before = SKBitmap.Decode(picture);
        using var after = SKBitmap.Decode(cleaned.Content);
        Assert.Equal(before.Pixels, after.Pixels);
    }

    [Fact]
    public void A_photo_that_is_a_page_as_well_is_only_a_photo_afterwards()
    {
        var cleaned = CleanFile.Of([.. Made.Picture(SKEncodedImageFormat.Jpeg), .. "<html><script>alert(1)</script></html>"u8]);

        Assert.Equal(Verdict.Jpeg, cleaned.Verdict);
        Assert.False(Holds(cleaned.Content, "script"));
    }

    [Theory]
    [InlineData(100_000, 100_000)]
    [InlineData(8_001, 8_001)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    public void Too_many_pixels_are_refused_before_any_is_drawn(uint width, uint height)
    {
        var (bomb, before, took) = (Made.Bomb(width, height), GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());

        Assert.Equal(Verdict.TooManyPixels, CleanFile.Of(bomb).Verdict);

        Assert.True(took.Elapsed < TimeSpan.FromSeconds(1) && GC.GetTotalAllocatedBytes() - before < 1_000_000);
    }

    [Theory]
    [InlineData("<html><body>hello</body></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("GIF89a")]
    [InlineData("PK\u0003\u0004")]
    [InlineData(" %PDF-1.7")]
    public void What_is_no_photo_and_no_PDF_is_refused_whatever_it_is_called(string content) =>
        Assert.Equal(Verdict.OtherType, CleanFile.Of(Made.Ascii(content)).Verdict);

    [Fact]
    public void What_ends_too_soon_is_refused()
    {
        Assert.Equal(Verdict.BrokenPicture, CleanFile.Of([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]).Verdict);
        Assert.Equal(Verdict.BrokenPicture, CleanFile.Of(Made.Bomb(40, 40)[..60]).Verdict);
        Assert.Equal(Verdict.BrokenPicture, CleanFile.Of(Made.Picture(SKEncodedImageFormat.Png, 400, 400)[..200]).Verdict);
        Assert.Equal(Verdict.Empty, CleanFile.Of([]).Verdict);
    }

    [Fact]
    public void A_picture_that_would_be_too_large_without_loss_becomes_a_photo()
    {
        var noise = Made.Noise(2_600);
        Assert.True(noise.Length < ChosenFile.MostBytes);

        var cleaned = CleanFile.Of(noise);

        Assert.Equal(Verdict.Jpeg, cleaned.Verdict);
        Assert.True(cleaned.Content.Length < ChosenFile.MostBytes);
    }

    private static char Letter(SKColor seen) => (seen.Red > 128, seen.Green > 128, seen.Blue > 128) switch
    {
        (true, false, false) => 'R',
        (false, true, false) => 'G',
        (false, false, true) => 'B',
        _ => 'W',
    };

    internal static bool Holds(byte[] content, string words) => content.AsSpan().IndexOf(Made.Ascii(words)) >= 0;
}
