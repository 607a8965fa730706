namespace Platform.Sdk.Pages;

/// <summary>
/// A page model that reads what its page shows. It runs before the handler of a GET and of a POST alike, so that a form
/// that is shown again after an error has everything it needs. An invalid form never reaches the handler: the platform
/// shows the page again with what was typed, as it does for a <see cref="Rules.RuleBrokenException"/>.
/// </summary>
public interface ILoadsPage
{
    /// <summary>Reads what the page shows; answers false when there is no such thing (404).</summary>
    Task<bool> LoadAsync();
}
