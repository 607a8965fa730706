using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.UI.Forms;

internal static class Error
{
    public const string Unreadable = "Check this answer: it is not in a form we can read";

    /// <summary>The words of an error; one without words came from an exception in binding.</summary>
    public static string Words(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? Unreadable : error.ErrorMessage;
}
