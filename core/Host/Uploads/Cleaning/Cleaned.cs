using Platform.Sdk.Record;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>What became of a file that came from outside. One byte between the two processes.</summary>
internal enum Verdict : byte
{
    Jpeg = 1,
    Png,
    Pdf,
    TooLarge = 16,
    Empty,
    OtherType,
    TooManyPixels,
    BrokenPicture,
    BrokenPdf,
    ProtectedPdf,
    NotNow,
}

/// <summary>A file as it may be kept, or why it may not.</summary>
internal sealed record Cleaned(Verdict Verdict, byte[] Content)
{
    public static Cleaned Refused(Verdict why) => new(why, []);

    public ChosenFile? File => Verdict switch
    {
        Verdict.Jpeg => new(FileType.Jpeg, Content),
        Verdict.Png => new(FileType.Png, Content),
        Verdict.Pdf => new(FileType.Pdf, Content),
        _ => null,
    };

    /// <summary>What to tell whoever chose it, and what to do.</summary>
    public string Words => Verdict switch
    {
        Verdict.TooLarge => ChosenFile.TooLarge,
        Verdict.Empty => "This file is empty. Choose another.",
        Verdict.OtherType => "This is neither a photo (JPEG or PNG) nor a PDF. Save it as one of these and choose it again.",
        Verdict.TooManyPixels => $"This picture has more than {Picture.MostPixels / 1_000_000} million pixels. Save it smaller and choose it again.",
        Verdict.BrokenPicture => "This picture cannot be opened: it may be damaged. Take or save it again, then choose it.",
        Verdict.BrokenPdf => "This PDF cannot be opened: it may be damaged. Print or save it as a new PDF, or take photos of its pages.",
        Verdict.ProtectedPdf => "This PDF is protected with a password. Save a copy without one, or take photos of its pages.",
        _ => "The file could not be looked at just now. Wait a minute and choose it again.",
    };
}
