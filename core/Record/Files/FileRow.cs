using System.Globalization;
using Platform.Sdk.Record;

namespace Platform.Record.Files;

/// <summary>A file without its content.</summary>
internal sealed record FileRow
{
    private const int Kilobyte = 1024, Megabyte = 1024 * 1024;

    public Guid FileId { get; init; }
    public string ModuleKey { get; init; } = "";
    public string Label { get; init; } = "";
    public FileAbout About { get; init; }
    public FileType FileType { get; init; }
    public int Size { get; init; }
    public Guid WorkerId { get; init; }
    public string AddedBy { get; init; } = "";
    public DateTime AddedAt { get; init; }
    public string? RemovedBy { get; init; }
    public DateTime? RemovedAt { get; init; }
    public string? RemovedReason { get; init; }

    /// <summary>"Photo, 340 KB".</summary>
    public string What => $"{Named(FileType)}, {InWords(Size)}";

    public static string Named(FileType type) => type switch
    {
        FileType.Jpeg => "Photo",
        FileType.Png => "Picture",
        _ => "PDF",
    };

    public static string InWords(int size) => size < Megabyte
        ? $"{Math.Max(1, size / Kilobyte)} KB"
        : $"{((double)size / Megabyte).ToString("0.#", CultureInfo.InvariantCulture)} MB";

    public KeptFile Kept(Guid person) => new(FileId, ModuleKey, Label, FileType, Size, About.Kind(), AddedBy, AddedAt, PersonFiles.AddressOf(person, FileId));
}
