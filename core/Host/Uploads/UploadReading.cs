using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Platform.Sdk.Record;

namespace Platform.Host.Uploads;

/// <summary>
/// Reads forms that carry files, in memory: nothing that is not cleaned touches a disk. Of a file that is too large only that is remembered, and the rest
/// of the form is read on, so that the page can say so and keep what was typed.
/// </summary>
internal static class UploadReading
{
    private const int MostFields = 1_024, MostOfField = 4 * 1024 * 1024, MostFiles = 4;

    /// <summary>Film is read and let go of, for the sake of the words: whoever is cut off while sending sees no page at all. Only who has signed in is waited for that long.</summary>
    private const long MostOfRequest = 2L * 1024 * 1024 * 1024;

    public static void UseUploads(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null && Boundary(http.Request) is { } boundary)
        {
            if (http.User.Identity?.IsAuthenticated == true && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostOfRequest;
            http.Features.Set<IFormFeature>(new FormFeature(await ReadAsync(new MultipartReader(boundary, http.Request.Body), http.RequestAborted)));
        }

        await next(http);
    });

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 128 } boundary ? $"{boundary}" : null;

    private static async Task<FormCollection> ReadAsync(MultipartReader reader, CancellationToken gone)
    {
        var (fields, files) = (new KeyValueAccumulator(), new FormFileCollection());
        while (await reader.ReadNextSectionAsync(gone) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var said) || HeaderUtilities.RemoveQuotes(said.Name) is not { Length: > 0 } name) throw Unreadable();
            // a browser names a file even where none was chosen: by nothing
            if (said.FileName.HasValue || said.FileNameStar.HasValue) files.Add(await FileAsync(section.Body, $"{name}", said, gone));
            else fields.Append($"{name}", await TextAsync(section.Body, gone));
            if (fields.ValueCount > MostFields || files.Count > MostFiles) throw Unreadable();
        }

        return new FormCollection(fields.GetResults(), files);
    }

    private static async Task<FormFile> FileAsync(Stream body, string name, ContentDispositionHeaderValue said, CancellationToken gone)
    {
        var read = await AtMostAsync(body, ChosenFile.MostBytes, gone);
        var isNamed = HeaderUtilities.RemoveQuotes(said.FileName).Length > 0 || said.FileNameStar.Length > 0;
        // its own name may say whose it is: nobody needs it
        return new FormFile(read ?? Stream.Null, 0, read?.Length ?? ChosenFile.MostBytes + 1L, name, isNamed ? "file" : "") { Headers = new HeaderDictionary() };
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken gone)
    {
        using var read = await AtMostAsync(body, MostOfField, gone) ?? throw Unreadable();
        using var text = new StreamReader(read);
        return await text.ReadToEndAsync(gone);
    }

    /// <summary>Everything, or null where there is more.</summary>
    private static async Task<MemoryStream?> AtMostAsync(Stream body, int most, CancellationToken gone)
    {
        var (read, part) = (new MemoryStream(), new byte[81_920]);
        while (await body.ReadAsync(part, gone) is > 0 and var length)
        {
            if (read.Length + length > most)
            {
                await body.CopyToAsync(Stream.Null, gone);
                return null;
            }

            read.Write(part, 0, length);
        }

        read.Position = 0;
        return read;
    }

    private static InvalidDataException Unreadable() => new("A form with files cannot be read.");
}
