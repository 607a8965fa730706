using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Platform.Conformance.Exploring.Saying;

namespace Conformance.Tests;

public sealed partial class UnkindWordsTests
{
    [Theory]
    [InlineData("Robin is Hard\n  to reach.", 1)]
    [InlineData("marked as DNA", 1)]
    [InlineData("their dna", 0)]
    [InlineData("Clients who are chaotic", 2)]
    [InlineData("the clientele reached us", 0)]
    [InlineData("We have not reached them since 3 May.", 0)]
    public void A_phrase_that_blames_is_seen(string said, int found) => Assert.Equal(found, UnkindWords.In(said).Count());

    [Fact]
    public void No_sentence_in_the_sources_blames_anybody() => Assert.Empty(
        from file in Sources()
        from said in Sentences(file)
        from problem in UnkindWords.In(said)
        select $"{file} {problem}");

    private static IEnumerable<string> Sources() => ((string[])["core", "modules", "config"])
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".json" or ".js" && !Made().IsMatch(file) && !file.EndsWith("packs/words.json", StringComparison.Ordinal));

    private static IEnumerable<string> Sentences(string file) => File.ReadAllText(file) is var text && Path.GetExtension(file) is ".cs" or ".js"
        ? Literal().Matches(text).Select(match => match.Value).Where(literal => literal.Contains(' ', StringComparison.Ordinal))
        : [text];

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    [GeneratedRegex(@"[\\/](bin|obj|node_modules|wwwroot)[\\/]|package(s\.lock|-lock)?\.json$")]
    private static partial Regex Made();

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"|@\"(?:[^\"]|\"\")*\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|`[^`]*`")]
    private static partial Regex Literal();
}
