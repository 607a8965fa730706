using Platform.Sdk.Record;

namespace Platform.Host.Uploads.Cleaning;

/// <summary>Says by its first bytes what a file is, and makes it anew.</summary>
internal static class CleanFile
{
    private static readonly byte[] s_jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] s_png = [0x89, .. "PNG\r\n\x1A\n"u8];
    private static readonly byte[] s_pdf = [.. "%PDF-"u8];

    /// <summary>The type of a file, by its content; null where it is none that is taken.</summary>
    public static FileType? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith(s_jpeg) ? FileType.Jpeg : content.StartsWith(s_png) ? FileType.Png : content.StartsWith(s_pdf) ? FileType.Pdf : null;

    /// <summary>What is refused before anything is opened; null where it is to be opened.</summary>
    public static Verdict? RefusedUnopened(ReadOnlySpan<byte> content) => content.Length switch
    {
        0 => Verdict.Empty,
        > ChosenFile.MostBytes => Verdict.TooLarge,
        _ => TypeOf(content) is null ? Verdict.OtherType : null,
    };

    public static Cleaned Of(byte[] content)
    {
        if (RefusedUnopened(content) is { } why) return Cleaned.Refused(why);
        var cleaned = TypeOf(content) == FileType.Pdf ? Paper.Clean(content) : Picture.Clean(content);
        return cleaned.Content.Length > ChosenFile.MostBytes ? Cleaned.Refused(Verdict.TooLarge) : cleaned;
    }
}
