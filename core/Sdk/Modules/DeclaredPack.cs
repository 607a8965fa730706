namespace Platform.Sdk.Modules;

/// <summary>Content that a module reads and an area may swap: <c>packs/&lt;kind&gt;/&lt;name&gt;.json</c>.</summary>
/// <param name="Kind">What it is a pack of, in lower-case words joined by hyphens: the name of its folder.</param>
/// <param name="Type">The record it is bound to.</param>
/// <param name="Content">The pack of this area, bound and checked; null where modules are composed without an area.</param>
public sealed record DeclaredPack(string Kind, Type Type, object? Content);
