using System.Globalization;
using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>
/// Makes what lies on a page a part of it, as it looks: the fields of a form that somebody filled in would otherwise go with what they may do (ISO 32000-1, 12.5.5,
/// algorithm 8.1).
/// </summary>
internal static class Flattening
{
    private const int Hidden = 2, NoView = 32;

    public static void Draw(PdfPage page)
    {
        if (Of<PdfArray>(page.Elements["/Annots"]) is not { } notes) return;
        var drawn = new StringBuilder();
        for (var at = 0; at < notes.Elements.Count; at++)
        {
            if (Of<PdfDictionary>(notes.Elements[at]) is { } note && Look(note) is { } look && Place(note, look) is { } place) drawn.Append(Put(page, look, $"/Kept{at}", place));
        }

        // what was on the page before is then shut off by the library, so that it moves nothing
        if (drawn.Length > 0) page.Contents.AppendContent().CreateStream(Encoding.ASCII.GetBytes($"{drawn}"));
    }

    /// <summary>How it looks now: one drawing, or that of the state it is in.</summary>
    private static PdfDictionary? Look(PdfDictionary note)
    {
        if ((note.Elements.GetInteger("/F") & (Hidden | NoView)) != 0 || note.Elements.GetName("/Subtype") is "/Popup" or "/Link") return null;
        var normal = Of<PdfDictionary>(Of<PdfDictionary>(note.Elements["/AP"])?.Elements["/N"]);
        var look = normal?.Stream is null ? Of<PdfDictionary>(normal?.Elements[note.Elements.GetName("/AS")]) : normal;
        return look?.Stream is null || look.Reference is null ? null : look;
    }

    private static double[]? Place(PdfDictionary note, PdfDictionary look)
    {
        if (Numbers(note.Elements["/Rect"]) is not [var left, var bottom, var right, var top] || Numbers(look.Elements["/BBox"]) is not [var x1, var y1, var x2, var y2]) return null;
        var m = Numbers(look.Elements["/Matrix"]) is { Length: 6 } own ? own : [1, 0, 0, 1, 0, 0];
        (double X, double Y)[] corners = [To(x1, y1), To(x2, y1), To(x1, y2), To(x2, y2)];
        var (minX, maxX, minY, maxY) = (corners.Min(c => c.X), corners.Max(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.Y));
        if (maxX - minX == 0 || maxY - minY == 0) return null;
        var (across, up) = (Math.Abs(right - left) / (maxX - minX), Math.Abs(top - bottom) / (maxY - minY));
        return [across, 0, 0, up, Math.Min(left, right) - (minX * across), Math.Min(bottom, top) - (minY * up)];

        (double X, double Y) To(double x, double y) => ((m[0] * x) + (m[2] * y) + m[4], (m[1] * x) + (m[3] * y) + m[5]);
    }

    private static string Put(PdfPage page, PdfDictionary look, string name, double[] place)
    {
        (look.Elements["/Type"], look.Elements["/Subtype"]) = (new PdfName("/XObject"), new PdfName("/Form"));
        if (Of<PdfDictionary>(page.Resources.Elements["/XObject"]) is not { } drawings) page.Resources.Elements["/XObject"] = drawings = new PdfDictionary(page.Owner);
        drawings.Elements[name] = look.Reference;
        return $"q {string.Join(' ', place.Select(number => number.ToString("0.#####", CultureInfo.InvariantCulture)))} cm {name} Do Q\n";
    }

    private static double[]? Numbers(PdfItem? item) => item switch
    {
        PdfRectangle box => [box.X1, box.Y1, box.X2, box.Y2],
        _ when Of<PdfArray>(item) is { } array => [.. Enumerable.Range(0, array.Elements.Count).Select(array.Elements.GetReal)],
        _ => null,
    };

    private static T? Of<T>(PdfItem? item) where T : PdfItem => (item is PdfReference to ? to.Value : item) as T;
}
