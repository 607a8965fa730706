using System.Globalization;
using Microsoft.AspNetCore.Http;
using Platform.Sdk.Record;
using Platform.UI.Drafts;
using Platform.UI.Forms;

namespace Platform.UI.FileUpload;

/// <summary>
/// A file to choose, for a property of the type <see cref="ChosenFile"/>. The form around it carries files by itself: its author writes no <c>enctype</c>. No browser
/// shows a chosen file again, so where the form comes back with something else to mend it says that the file is to be chosen again.
/// </summary>
[HtmlTargetElement("gov-file-upload")]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    private const string Types = "image/jpeg,image/png,application/pdf";
    private const string ChooseAgain = "Choose the file again: it was not kept, because something else on this page needs to be put right";

    /// <summary>Whether the browser's own button becomes a place to drop a file on, where there is JavaScript.</summary>
    public bool Enhanced { get; set; }

    /// <summary>Whether the form that is drawn now has a file to choose.</summary>
    internal static bool IsIn(HttpContext http) => http.Items.ContainsKey(typeof(FileUploadTagHelper));

    internal static void Forget(HttpContext http) => http.Items.Remove(typeof(FileUploadTagHelper));

    /// <inheritdoc />
    protected override IHtmlContent BuildField(TagHelperContent inside)
    {
        if (ViewContext is { HttpContext: { } http })
        {
            http.Items[typeof(FileUploadTagHelper)] = true;
            if (PageDrafts.Of(http) is { } drafts) drafts.FoundFile = true;
        }

        var input = Markup.Element("input", "govuk-file-upload", Message is null ? null : "govuk-file-upload--error")
            .With("id", ControlId).With("name", ControlName).With("type", "file");
        if (For?.ModelExplorer.ModelType == typeof(ChosenFile))
        {
            input.With("accept", Types).With("data-most", ChosenFile.MostBytes.ToString(CultureInfo.InvariantCulture))
                .With("data-too-large", ChosenFile.TooLarge);
        }

        Carry(input);
        return Enhanced
            ? Labelled(input, Markup.Element("div", "govuk-file-upload-wrapper").With("data-module", "govuk-file-upload").Add(input))
            : Labelled(input);
    }

    /// <inheritdoc />
    protected override string? PartError() => Answer.Error is null
        && ViewContext is { ModelState.IsValid: false, HttpContext.Request: { HasFormContentType: true } request } && request.Form.Files.GetFile(Answer.Name) is { Length: > 0 } ? ChooseAgain : null;
}
