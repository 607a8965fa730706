namespace Platform.Host.Modules.Loading;

/// <summary>A module cannot be used; the message says why and what to do about it.</summary>
internal sealed class ModuleRefusedException(string cause, Exception? inner = null) : Exception(cause, inner);
