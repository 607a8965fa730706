namespace Platform.Sdk.Modules;

/// <summary>Notes what failed in a module, for the administrator; for the core, where it runs what a module declared.</summary>
public interface IModuleFaults
{
    /// <summary>Notes a fault, never throws, and answers the reference number that is also in the log.</summary>
    /// <param name="module">The key of the module.</param>
    /// <param name="place">What failed, without personal data: <c>card Home</c>, <c>job housing-first.Inspections.Remind</c>.</param>
    /// <param name="fault">The exception; its type is kept, its message is not.</param>
    Task<string> NoteAsync(string module, string place, Exception fault);
}
