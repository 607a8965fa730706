using Microsoft.Extensions.Logging.Abstractions;
using Platform.Host.Uploads.Cleaning;
using SkiaSharp;

namespace Host.Tests.Uploads;

/// <summary>What comes from outside is opened in a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task It_answers_with_what_it_made_of_a_file_or_why_it_did_not()
    {
        using var process = new CleaningProcess(NullLogger<CleaningProcess>.Instance);

        Assert.Equal(CleanFile.Of(Made.Photo(6)).Content, (await process.CleanAsync(Made.Photo(6), TestContext.Current.CancellationToken)).Content);
        Assert.Equal(Verdict.TooManyPixels, (await process.CleanAsync(Made.Bomb(100_000, 100_000), TestContext.Current.CancellationToken)).Verdict);
    }

    /// <summary>A hundred thousand arrays, each in another, overflow the stack of whoever reads them: in .NET nothing catches that.</summary>
    [Fact]
    public async Task A_file_that_ends_the_process_which_reads_it_is_refused_and_ends_nothing_else()
    {
        using var process = new CleaningProcess(NullLogger<CleaningProcess>.Instance);
        var deep = new string('[', 100_000) + new string(']', 100_000);

        var cleaned = await process.CleanAsync(
            Made.Pdf($"<< /Type /Catalog /Pages 3 0 R /X {deep} >>", "<< >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] >>"),
            TestContext.Current.CancellationToken);

        Assert.Equal(Verdict.BrokenPdf, cleaned.Verdict);
        Assert.Equal(Verdict.Jpeg, (await process.CleanAsync(Made.Picture(SKEncodedImageFormat.Jpeg), TestContext.Current.CancellationToken)).Verdict);
    }
}
