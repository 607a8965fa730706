using Platform.Record.Files;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Record.Demo;

/// <summary>A picture that was added to somebody's record.</summary>
internal sealed record WrittenFile
{
    public required string Label { get; init; }

    /// <summary>The picture's name in <c>Demo/Files</c>; it has been cleaned as what comes from outside is.</summary>
    public required string Picture { get; init; }

    public FileAbout About { get; init; }
    public int DaysAgo { get; init; }

    public async Task WriteAsync(ModuleScope scope, Guid person, Guid worker, string by)
    {
        var (content, at) = (await ContentAsync(), scope.Now.AddDays(-DaysAgo));
        await scope.Database.ExecuteAsync(FileSql.Keep, new
        {
            file = Ids.New(), person, module = "core", label = Label, about = About, type = FileType.Png, size = content.Length, worker, by, now = at, content,
        });
        await scope.Timeline.WriteAsync(FileTimeline.Of(About), person, $"A file was added: {FileRow.Named(FileType.Png).ToLowerInvariant()}, {FileRow.InWords(content.Length)}", Label, at);
    }

    private async Task<byte[]> ContentAsync()
    {
        await using var picture = typeof(WrittenFile).Assembly.GetManifestResourceStream($"demo-files/{Picture}") ?? throw new FileNotFoundException(Picture);
        var content = new byte[picture.Length];
        await picture.ReadExactlyAsync(content);
        return content;
    }
}
