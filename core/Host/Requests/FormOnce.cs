using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.UI.Forms;

namespace Platform.Host.Requests;

/// <summary>
/// A form is answered once. The first post of a <c>form_id</c> does the work; a repeat by the same worker on the same page
/// gets the first one's answer, and anything else is refused.
/// </summary>
internal sealed class FormOnce(IDatabase database, CurrentWorker worker, TimeProvider clock)
{
    public const string Field = FormTagHelper.Field;
    private const int LongestAnswer = 1_000;
    private const int LongestPage = 300;

    /// <summary>Takes the form, or answers its id when it was taken before (an empty id when there is none).</summary>
    public async Task<Guid?> TakeAsync(PageHandlerExecutingContext context)
    {
        if (!TryRead(context.HttpContext, out var form)) return Guid.Empty;
        try
        {
            await database.ExecuteAsync(FormSql.Take, new { form, worker = worker.Id, page = Page(context), now = clock.GetUtcNow().UtcDateTime });
            return null;
        }
        catch (DuplicateRowException)
        {
            return form;
        }
    }

    /// <summary>Keeps where the first answer led.</summary>
    public async Task KeepAsync(PageHandlerExecutingContext context, string address)
    {
        if (TryRead(context.HttpContext, out var form)) await database.ExecuteOneAsync(FormSql.Answer, new { form, answer = address.Length <= LongestAnswer ? address : null });
    }

    /// <summary>The first answer again, or a refusal.</summary>
    public async Task<IActionResult> AnswerAsync(Guid form, string page) =>
        await database.OneAsync<string>(FormSql.Answered, new { form, worker = worker.Id, page }) is { } address
            ? new LocalRedirectResult(address)
            : new BadRequestResult();

    public static string Page(FilterContext context) => context.HttpContext.Request.Path.Value is { } path ? path[..Math.Min(path.Length, LongestPage)] : "";

    /// <summary>The id of the form that was posted, where it has one.</summary>
    public static bool TryRead(HttpContext http, out Guid form)
    {
        form = Guid.Empty;
        var request = http.Request;
        return request.HasFormContentType && request.Form.All(field => !field.Value.ToString().Contains('\0')) && Guid.TryParse(request.Form[Field], out form);
    }
}
