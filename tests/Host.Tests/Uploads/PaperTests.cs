using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Platform.Host.Uploads.Cleaning;
using SkiaSharp;
using static Host.Tests.Uploads.PictureTests;

namespace Host.Tests.Uploads;

public sealed class PaperTests
{
    private const string Page = "/Type /Page /Parent 3 0 R /MediaBox [0 0 200 200] /Contents 5 0 R";
    private const string Words = "BT /F1 24 Tf 20 100 Td (Hello) Tj ET";

    [Fact]
    public void Only_the_pages_are_left_of_a_PDF()
    {
        var pdf = Made.Pdf(
            $"<< /Type /Catalog /Pages 3 0 R /OpenAction << /S /JavaScript /JS (app.alert\\('{Made.Hidden}'\\)) >> /Names << /EmbeddedFiles << /Names [(secret.txt) 6 0 R] >> >> /Metadata 8 0 R >>",
            $"<< /Author ({Made.Hidden}) /Title ({Made.Hidden}) >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            $"<< {Page} /PieceInfo << /X ({Made.Hidden}) >> /AA << /O << /S /JavaScript /JS ({Made.Hidden}) >> >> /Annots [9 0 R 10 0 R] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /Properties << /P 1 0 R >> >> >>",
            Made.Stream("", Words),
            "<< /Type /Filespec /F (secret.txt) /EF << /F 7 0 R >> >>",
            Made.Stream("/Type /EmbeddedFile", Made.Hidden),
            Made.Stream("/Type /Metadata /Subtype /XML", $"<x>{Made.Hidden}</x>"),
            $"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ({Made.Hidden}) >> >>",
            "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 6 0 R >>");
        Assert.True(Holds(pdf, Made.Hidden));

        var cleaned = CleanFile.Of(pdf);

        Assert.Equal(Verdict.Pdf, cleaned.Verdict);
        Assert.True(Holds(cleaned.Content, "(Hello) Tj"));
        foreach (var gone in (string[])[Made.Hidden, "JavaScript", "/JS", "EmbeddedFile", "Filespec", "Metadata", "xmp", "/Annots", "/AA", "/Author", "Producer", "CreationDate", "OpenAction", "/Properties"])
        {
            Assert.False(Holds(cleaned.Content, gone), gone);
        }

        using var read = PdfReader.Open(new MemoryStream(cleaned.Content), PdfDocumentOpenMode.Import);
        Assert.Equal(1, read.PageCount);
        Assert.Equal(200, read.Pages[0].Width.Point);
    }

    [Fact]
    public void A_field_that_was_filled_in_is_drawn_on_its_page_and_a_hidden_one_is_not()
    {
        var cleaned = CleanFile.Of(Made.Pdf(
            "<< /Type /Catalog /Pages 3 0 R /AcroForm << /Fields [6 0 R 8 0 R] >> >>", "<< >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            $"<< {Page} /Annots [6 0 R 8 0 R] /Resources << >> >>", Made.Stream("", "0 0 m"),
            "<< /Type /Annot /Subtype /Widget /FT /Tx /V (Robin) /Rect [10 20 60 40] /F 4 /AP << /N 7 0 R >> >>",
            Made.Stream("/Type /XObject /Subtype /Form /BBox [0 0 100 40]", "(Robin) Tj"),
            $"<< /Type /Annot /Subtype /Widget /FT /Tx /V ({Made.Hidden}) /Rect [10 20 60 40] /F 2 /AP << /N 9 0 R >> >>",
            Made.Stream("/Type /XObject /Subtype /Form /BBox [0 0 100 40]", Made.Hidden)));

        Assert.Equal(Verdict.Pdf, cleaned.Verdict);
        Assert.True(Holds(cleaned.Content, "(Robin) Tj"));
        Assert.Equal("q 0 0 m Q q 0.5 0 0 0.5 10 20 cm /Kept0 Do Q", Drawn(cleaned.Content));
        Assert.False(Holds(cleaned.Content, "Widget") || Holds(cleaned.Content, Made.Hidden));
    }

    [Fact]
    public void A_photo_inside_a_PDF_says_no_more_where_it_was_taken()
    {
        var photo = Made.Photo(1);
        var cleaned = CleanFile.Of(Made.Pdf(
            "<< /Type /Catalog /Pages 3 0 R >>", "<< >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", $"<< {Page} /Resources << /XObject << /I 6 0 R >> >> >>", Made.Stream("", "/I Do"),
            Made.Stream("/Type /XObject /Subtype /Image /Width 32 /Height 16 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", Encoding.Latin1.GetString(photo))));

        Assert.Equal(Verdict.Pdf, cleaned.Verdict);
        Assert.False(Holds(cleaned.Content, Made.Hidden) || Holds(cleaned.Content, "Exif"));
        var from = cleaned.Content.AsSpan().IndexOf([(byte)0xFF, (byte)0xD8]);
        using var before = SKBitmap.Decode(photo);
        using var after = SKBitmap.Decode(cleaned.Content.AsSpan(from));
        Assert.Equal(before.Pixels, after.Pixels);
    }

    [Theory, InlineData("user"), InlineData(null)]
    public void A_protected_PDF_is_refused_with_what_to_do_unless_it_opens_for_everybody(string? user)
    {
        using var document = new PdfDocument();
        document.AddPage();
        if (user is not null) document.SecuritySettings.UserPassword = user;
        document.SecuritySettings.OwnerPassword = "owner";
        using var saved = new MemoryStream();
        document.Save(saved, closeStream: false);

        Assert.Equal(user is null ? Verdict.Pdf : Verdict.ProtectedPdf, CleanFile.Of(saved.ToArray()).Verdict);
        Assert.Contains("Save a copy without one", Cleaned.Refused(Verdict.ProtectedPdf).Words, StringComparison.Ordinal);
    }

    [Theory, InlineData("%PDF-1.7\nhello"), InlineData("%PDF-"), InlineData("%PDF-1.4\nstartxref\n5\n%%EOF\n")]
    public void A_broken_PDF_is_refused(string content) => Assert.Equal(Verdict.BrokenPdf, CleanFile.Of(Made.Ascii(content)).Verdict);

    [Fact]
    public void A_PDF_without_pages_is_refused() =>
        Assert.Equal(Verdict.BrokenPdf, CleanFile.Of(Made.Pdf("<< /Type /Catalog /Pages 3 0 R >>", "<< >>", "<< /Type /Pages /Kids [] /Count 0 >>")).Verdict);

    private static string Drawn(byte[] pdf)
    {
        using var read = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        var contents = read.Pages[0].Contents.Elements;
        var said = string.Concat(Enumerable.Range(0, contents.Count).Select(at => Encoding.Latin1.GetString(contents.GetDictionary(at)!.Stream!.UnfilteredValue)));
        return string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
