using Platform.Sdk.Access;
using Platform.Sdk.Rules;

namespace Platform.Sdk.Record;

/// <summary>A file to keep with a person.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Module">The key of the module that keeps it.</param>
/// <param name="Label">What it is, in a few words: from 1 to 100 characters.</param>
/// <param name="File">The file, as the platform gave it to the page.</param>
public sealed record NewFile(Guid Person, string Module, string Label, ChosenFile File)
{
    /// <summary>The kind of information it holds, which decides who else may see it; null, unless said otherwise: only those who support the person.</summary>
    public InformationKind? About { get; init; }
}

/// <summary>A file that is kept, without its content.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Module">The key of the module that keeps it.</param>
/// <param name="Label">What it is, in a few words.</param>
/// <param name="Type">What it is technically.</param>
/// <param name="Size">How large, in bytes.</param>
/// <param name="About">The kind of information it holds; null for what only those see who support the person.</param>
/// <param name="AddedBy">The name of whoever added it.</param>
/// <param name="AddedAt">When (UTC).</param>
/// <param name="Address">The path that answers with the file, as a download; it holds ids only.</param>
public sealed record KeptFile(
    Guid Id, string Module, string Label, FileType Type, int Size, InformationKind? About, string AddedBy, DateTime AddedAt, string Address);

/// <summary>
/// Keeps files of people, each of one person. A file falls under whatever the record does with that person: access, merging, export, erasure. Pages take it by their
/// constructor. Whoever may not see a file cannot tell it from one that is not there.
/// </summary>
public interface IFiles
{
    /// <summary>Keeps a file in the transaction of the form that it came with, tells the timeline, and answers its id.</summary>
    /// <exception cref="RuleBrokenException">The label is missing or too long.</exception>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    Task<Guid> KeepAsync(NewFile file);

    /// <summary>The files of the person whom the page is about that its worker may see, the newest first, at most 100; those that were removed are not among them.</summary>
    /// <param name="person">The person in the page's route; for anybody else the answer is empty.</param>
    Task<IReadOnlyList<KeptFile>> OfAsync(Guid person);

    /// <summary>One of them; null where there is none, or none that the worker may see.</summary>
    Task<KeptFile?> FindAsync(Guid person, Guid file);

    /// <summary>The content of one of them, at most <see cref="ChosenFile.MostBytes"/>; null as in <see cref="FindAsync"/>. A page only answers it as a download, or not at all.</summary>
    Task<byte[]?> ReadAsync(Guid person, Guid file);
}
