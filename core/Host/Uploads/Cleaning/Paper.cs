using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>
/// Puts the pages of a PDF into a fresh document, with what is needed to draw them and nothing else. Filled fields and notes become part of the page. It runs in a
/// process of its own: what reads a PDF may overflow its stack, or never end.
/// </summary>
internal static class Paper
{
    private static readonly HashSet<string> s_ofPage = ["/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group"];

    public static Cleaned Clean(byte[] content)
    {
        try
        {
            var pages = Fresh(content);
            return pages is null ? Cleaned.Refused(Verdict.BrokenPdf) : new(Verdict.Pdf, pages);
        }
        // whatever its reader says, it is the file that cannot be read
        catch (Exception unreadable) when (unreadable is not (DllNotFoundException or TypeLoadException or FileNotFoundException))
        {
            return Cleaned.Refused(content.AsSpan().IndexOf("/Encrypt"u8) >= 0 ? Verdict.ProtectedPdf : Verdict.BrokenPdf);
        }
    }

    private static byte[]? Fresh(byte[] content)
    {
        using var source = PdfReader.Open(new MemoryStream(content), PdfDocumentOpenMode.Import);
        if (source.PageCount == 0) return null;
        using var fresh = new PdfDocument();
        foreach (var page in source.Pages)
        {
            var copy = fresh.AddPage(page);
            Flattening.Draw(copy);
            foreach (var key in copy.Elements.Keys.Where(key => !s_ofPage.Contains(key)).ToList()) copy.Elements.Remove(key);
            Stripping.Strip(copy);
        }

        var saved = new MemoryStream();
        fresh.Save(saved, closeStream: false);
        return Unsigned.Of(saved.ToArray());
    }
}
