namespace Platform.Host.Uploads.Cleaning;

/// <summary>The other process: it takes a file on its input, and gives a verdict and the cleaned file on its output. It knows nothing of the area, nor of any person.</summary>
internal static class CleanCommand
{
    /// <summary>What the platform calls itself with; not for people to type.</summary>
    public const string Word = "clean-file";

    public static async Task<int> RunAsync(Stream input, Stream output)
    {
        using var content = new MemoryStream();
        await input.CopyToAsync(content);
        var cleaned = CleanFile.Of(content.ToArray());
        output.WriteByte((byte)cleaned.Verdict);
        await output.WriteAsync(cleaned.Content);
        await output.FlushAsync();
        return 0;
    }
}
