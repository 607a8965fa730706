using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>Takes away from a page whatever does not draw it, however deep it lies in what the page refers to; what nothing refers to any more is not saved.</summary>
internal static class Stripping
{
    private static readonly HashSet<string> s_keys =
    [
        "/Metadata", "/PieceInfo", "/LastModified", "/AA", "/JS", "/OpenAction", "/JavaScript", "/EmbeddedFiles", "/AF", "/EF", "/Names", "/Dests", "/AcroForm", "/Annots",
        "/OPI", "/Ref", "/Alternates", "/OC", "/Properties", "/StructParent", "/StructParents", "/Thumb", "/Measure", "/PtData", "/FFilter", "/FDecodeParms",
    ];

    // what is a thing of its own and no part of a drawing; a page is reached from its tree only
    private static readonly HashSet<string> s_types =
        ["/Catalog", "/Pages", "/Page", "/Annot", "/Action", "/Filespec", "/EmbeddedFile", "/Metadata", "/Outlines", "/Sig", "/StructTreeRoot", "/StructElem", "/OCG", "/OCMD"];

    public static void Strip(PdfDictionary page)
    {
        var seen = new HashSet<PdfItem>(ReferenceEqualityComparer.Instance) { page };
        var waiting = new Stack<PdfItem>();
        foreach (var key in page.Elements.Keys.Where(key => key != "/Parent"))
        {
            if (Target(page.Elements[key]) is { } part) waiting.Push(part);
        }

        while (waiting.TryPop(out var item))
        {
            if (!seen.Add(item)) continue;
            if (item is PdfDictionary dictionary) Strip(dictionary, waiting);
            else if (item is PdfArray array) Strip(array, waiting);
        }
    }

    private static void Strip(PdfDictionary dictionary, Stack<PdfItem> waiting)
    {
        foreach (var key in dictionary.Elements.Keys.ToList())
        {
            var value = Target(dictionary.Elements[key]);
            if (s_keys.Contains(key) || IsForeign(value) || (key == "/F" && dictionary.Stream is not null)) dictionary.Elements.Remove(key);
            else if (value is not null) waiting.Push(value);
        }

        if (dictionary.Stream is { } stream && dictionary.Elements.GetName("/Subtype") == "/Image" && IsJpeg(dictionary)) stream.Value = JpegSegments.Strip(stream.Value);
    }

    private static void Strip(PdfArray array, Stack<PdfItem> waiting)
    {
        for (var at = 0; at < array.Elements.Count; at++)
        {
            var value = Target(array.Elements[at]);
            if (IsForeign(value)) array.Elements[at] = PdfNull.Value;
            else if (value is not null) waiting.Push(value);
        }
    }

    private static PdfItem? Target(PdfItem? item) => item is PdfReference to ? to.Value : item;

    private static bool IsForeign(PdfItem? item) => item is PdfDictionary dictionary
        && (s_types.Contains(dictionary.Elements.GetName("/Type")) || dictionary.Elements.ContainsKey("/JS") || dictionary.Elements.ContainsKey("/EF"));

    private static bool IsJpeg(PdfDictionary image) => Target(image.Elements["/Filter"]) switch
    {
        PdfName name => name.Value == "/DCTDecode",
        PdfArray { Elements.Count: 1 } array => array.Elements.GetName(0) == "/DCTDecode",
        _ => false,
    };
}
