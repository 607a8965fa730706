namespace Platform.Sdk.Pages;

/// <summary>
/// A page that shows what stands now beside what was typed, where somebody else changed it first. Its handler lets <see cref="Data.StaleRowException"/> pass: the platform undoes what the form had
/// written by then, so that the page reads what stands and not what it had begun itself.
/// </summary>
public interface IShowsBoth : ILoadsPage
{
    /// <summary>Reads what stands now and says so; answers false when there is no such thing any more (404).</summary>
    Task<bool> ShowBothAsync();
}
