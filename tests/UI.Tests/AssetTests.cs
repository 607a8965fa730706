using System.IO.Compression;

namespace UI.Tests;

public sealed class AssetTests
{
    private static readonly string Folder = Path.Combine(Root.Path, "core/UI/wwwroot");

    [Fact]
    public void Style_sheet_and_scripts_leave_a_slow_line_room_for_the_page()
    {
        var total = Directory.GetFiles(Folder, "*.css").Concat(Directory.GetFiles(Folder, "*.js")).Sum(Compressed);
        Assert.InRange(total, 10_000, 40_000);
    }

    [Fact]
    public void The_style_sheet_has_neither_the_crown_nor_the_typeface_of_GOV_UK()
    {
        var css = File.ReadAllText(Path.Combine(Folder, "platform.css"));
        Assert.DoesNotContain("GDS Transport", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@font-face", css, StringComparison.Ordinal);
        Assert.DoesNotContain("crown", css, StringComparison.Ordinal);
        Assert.DoesNotContain("crest", css, StringComparison.Ordinal);
        Assert.Contains("--area-colour", css, StringComparison.Ordinal);
    }

    [Fact]
    public void On_paper_is_nothing_to_press_or_fill_in_and_no_address_of_a_record()
    {
        var css = File.ReadAllText(Path.Combine(Folder, "platform.css"));
        var print = css[css.LastIndexOf("@media print", StringComparison.Ordinal)..];
        Assert.All([".govuk-main-wrapper form", ".govuk-main-wrapper .govuk-button", ".area-navigation", ".area-footer"], one => Assert.Contains(one, print, StringComparison.Ordinal));
        Assert.Matches(@"a\[href\]::after\{content:none", print);
    }

    private static long Compressed(string file)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }
        return target.Length;
    }
}
