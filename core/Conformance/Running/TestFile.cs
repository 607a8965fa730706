using System.Net.Http.Headers;

namespace Platform.Conformance.Running;

/// <summary>A file to choose in a form, as a field's value: a data address (RFC 2397) is what a file is written as where only text can stand.</summary>
/// <param name="Name">What it is called where it comes from.</param>
/// <param name="Content">What is in it.</param>
public sealed record TestFile(string Name, byte[] Content)
{
    private const string Start = "data:application/octet-stream;name=", Base64 = ";base64,";

    /// <summary>A picture of one pixel.</summary>
    public static TestFile Picture { get; } = new("kit.png", Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNQSCj4DwADhAHw3ZiLlwAAAABJRU5ErkJggg=="));

    /// <summary>What stands in a field's place.</summary>
    public override string ToString() => $"{Start}{Uri.EscapeDataString(Name)}{Base64}{Convert.ToBase64String(Content)}";

    /// <summary>The file that a field's value means; null where it is only text.</summary>
    public static TestFile? Parse(string value) =>
        value.StartsWith(Start, StringComparison.Ordinal) && value.Split(Base64, 2) is [var start, var content]
            ? new(Uri.UnescapeDataString(start[Start.Length..]), Convert.FromBase64String(content))
            : null;

    /// <summary>A form's fields as a browser sends them where there are files among them; a file field left alone has no name and nothing in it.</summary>
    internal static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, IEnumerable<string> leftAlone)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            if (Parse(value) is { } file) form.Add(Part(file.Content), Quoted(name), Quoted(file.Name));
            else form.Add(new StringContent(value), Quoted(name));
        }

        foreach (var name in leftAlone)
        {
            var none = Part([]);
            none.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(name), FileName = "\"\"" };
            form.Add(none);
        }

        return form;
    }

    private static ByteArrayContent Part(byte[] content) => new(content) { Headers = { ContentType = new("application/octet-stream") } };

    private static string Quoted(string text) => $"\"{text}\"";
}
