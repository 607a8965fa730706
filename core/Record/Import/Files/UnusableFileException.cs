namespace Platform.Record.Import.Files;

/// <summary>The file cannot be imported at all; the message says why, and nothing has been written.</summary>
internal sealed class UnusableFileException(string message) : Exception(message);
