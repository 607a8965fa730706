namespace Platform.Sdk.Access;

/// <summary>
/// Says that a page is opened, and its forms are taken, only from a worker who has proved within the last 10 minutes that it is they:
/// by their second factor, or in a demo area, where they need not have one, by their password. Whoever has not is asked first and then
/// comes back; what was typed into a form is kept, except for files.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StepUpAttribute : Attribute;
