namespace Platform.Sdk.Pages;

/// <summary>
/// A page whose forms have nothing to lose, so that no draft of them is looked for. Elsewhere every form with a text area keeps drafts, and a page that
/// takes forms asks once whether there are any.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoDraftAttribute : Attribute;
