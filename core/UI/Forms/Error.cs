using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.UI.Forms;

internal static class Error
{
    /// <summary>The words of an error; one without words came from an exception in binding.</summary>
    public static string Words(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "Check this answer: it is not in a form we can read" : error.ErrorMessage;
}
