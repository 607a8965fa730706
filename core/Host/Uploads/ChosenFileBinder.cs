using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Platform.Host.Uploads.Cleaning;
using Platform.Record.Drafts;
using Platform.Sdk.Record;

namespace Platform.Host.Uploads;

/// <summary>Gives a page the file that was chosen, cleaned; or says beside the field why not. Binding is over before the page's transaction opens.</summary>
internal sealed class ChosenFileBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext context)
    {
        var (http, name) = (context.HttpContext, context.IsTopLevelObject ? context.BinderModelName ?? context.FieldName : context.ModelName);
        // a draft keeps words, no file
        if (!http.Request.HasFormContentType || DraftBox.IsAsked(http.Request) || http.Request.Form.Files.GetFile(name) is not { } chosen || IsNone(chosen)) return;
        var cleaned = await CleanAsync(http, chosen);
        if (cleaned.File is { } file)
        {
            context.Result = ModelBindingResult.Success(file);
            return;
        }

        context.ModelState.TryAddModelError(name, cleaned.Words);
        context.Result = ModelBindingResult.Failed();
    }

    private static bool IsNone(IFormFile chosen) => chosen is { Length: 0, FileName: "" };

    private static async Task<Cleaned> CleanAsync(HttpContext http, IFormFile chosen)
    {
        if (chosen.Length > ChosenFile.MostBytes) return Cleaned.Refused(Verdict.TooLarge);
        var content = new byte[chosen.Length];
        await using (var stream = chosen.OpenReadStream()) await stream.ReadExactlyAsync(content, http.RequestAborted);
        return await http.RequestServices.GetRequiredService<CleaningProcess>().CleanAsync(content, http.RequestAborted);
    }
}

internal sealed class ChosenFileBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(ChosenFile) ? new ChosenFileBinder() : null;
}

internal static class UploadSetup
{
    public static IServiceCollection AddUploads(this IServiceCollection services) => services.AddSingleton<CleaningProcess>().Configure<MvcOptions>(mvc =>
    {
        mvc.ModelBinderProviders.Insert(0, new ChosenFileBinderProvider());
        mvc.ModelMetadataDetailsProviders.Add(new BindingSourceMetadataProvider(typeof(ChosenFile), BindingSource.FormFile));
        mvc.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(ChosenFile)));
    });
}
