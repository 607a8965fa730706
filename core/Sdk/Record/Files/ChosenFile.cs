namespace Platform.Sdk.Record;

/// <summary>What a file is, by its first bytes and never by its name or by what the browser says. Stored by name.</summary>
public enum FileType
{
    /// <summary>A photo (ITU-T T.81).</summary>
    Jpeg,

    /// <summary>A picture without loss (ISO/IEC 15948).</summary>
    Png,

    /// <summary>A document (ISO 32000).</summary>
    Pdf,
}

/// <summary>
/// A file that somebody chose in a form. A page has it as a property, <c>public ChosenFile? Input</c>, with <c>[Required]</c> where it is needed, and draws
/// <c>&lt;gov-file-upload for="Input"&gt;</c>; nothing else makes one. Before any transaction is open the platform has drawn a picture anew and put the pages of a
/// PDF into a fresh one: what else was in the file (where it was taken, its author, scripts, files inside it) is gone. What cannot be kept is refused in
/// words beside the field: empty, over <see cref="MostBytes"/>, of another type, broken, protected with a password, or of too many pixels.
/// </summary>
public sealed class ChosenFile
{
    /// <summary>The most that is taken and kept, in MB of 1,048,576 bytes each.</summary>
    public const int MostMegabytes = 10;

    /// <summary>The same in bytes.</summary>
    public const int MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>What whoever chose a larger one is told.</summary>
    public static string TooLarge { get; } = $"This file is larger than {MostMegabytes} MB. Choose a smaller one, or take a photo of it.";

    internal ChosenFile(FileType type, byte[] content) => (Type, Content) = (type, content);

    /// <summary>What it is now; a picture that would be too large without loss is a photo afterwards.</summary>
    public FileType Type { get; }

    /// <summary>How large it is now, in bytes: at least 1 and at most <see cref="MostBytes"/>.</summary>
    public int Size => Content.Length;

    internal byte[] Content { get; }
}
