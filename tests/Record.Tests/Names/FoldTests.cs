using System.Text;
using CsCheck;
using Platform.Record.Names;
using Platform.Record.People;

namespace Record.Tests.Names;

public sealed class FoldTests
{
    private static readonly Gen<string> Letters =
        Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['A', 'Z'], Gen.Char['À', 'ž'], Gen.Char['\u0410', '\u044f'], Gen.Char['\u0620', '\u064a'], Gen.Char['\u3042', '\u3093'])
            .Where(char.IsLetter).Array[1, 20].Select(letters => new string(letters));

    [Theory]
    [InlineData("Sam", "sam")]
    [InlineData("O'Neil", "oneil")]
    [InlineData("O’NEIL", "oneil")]
    [InlineData("O´Neil", "oneil")]
    [InlineData("ONeil", "oneil")]
    [InlineData("José Núñez", "jose nunez")]
    [InlineData("Łukasz Strauß", "lukasz strauss")]
    [InlineData("Ægir Ørsted Þór", "aegir orsted thor")]
    [InlineData("Şükrü Işık İnan", "sukru isik inan")]
    [InlineData("Smith-Jones", "smith jones")]
    [InlineData("Smith–Jones", "smith jones")]
    [InlineData("  Red jacket,\tbus station 2 ", "red jacket bus station 2")]
    [InlineData("“Tiny” (aka 'Titch')", "tiny aka titch")]
    [InlineData("ﬁona", "fiona")]
    [InlineData("٣", "3")]
    [InlineData("Sam sam SAM", "sam")]
    [InlineData("Zoe\u0301 Zoé", "zoe")]
    [InlineData("ΣΟΦΟΣ σοφος", "0003c30003bf0003c60003bf0003c3")]
    [InlineData("محمّد مُحمد", "00064500062d000645" + "00062f")]
    [InlineData("🦊", "01f98a")]
    [InlineData("👩🏽‍🦰", "01f46901f9b0")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("--- ' . ,", "")]
    [InlineData("a\ud800b", "ab")]
    public void A_name_folds_to_its_words(string? name, string words) => Assert.Equal(words, string.Join(' ', Fold.Words(name)));

    [Theory]
    [InlineData("Smith-Jones", "smith jones smithjones")]
    [InlineData("J.J. Hall", "j j hall jj jhall")]
    [InlineData("Sean O Neil", "sean o neil oneil")]
    [InlineData("Anne-Marie de Souza", "anne marie de souza annemarie desouza")]
    [InlineData("Sam", "sam")]
    public void A_name_is_found_by_its_parts_and_as_a_whole(string name, string keys) =>
        Assert.Equal(keys.Split(' ').Distinct().Order(), Fold.Keys(name).Order());

    [Theory]
    [InlineData("Sam O'Neil", "samoneil")]
    [InlineData("sam  oneil", "samoneil")]
    [InlineData("Sam-O.Neil", "samoneil")]
    public void The_whole_name_is_one_key(string name, string key) => Assert.Equal(key, Fold.Whole(name));

    [Fact]
    public void Keys_are_plain_letters_and_digits_whatever_is_typed() => Gen.String.Sample(text =>
    {
        foreach (var key in Fold.Keys(text).Append(Fold.Whole(text)))
        {
            Assert.True(key.All(sign => sign is >= 'a' and <= 'z' or >= '0' and <= '9'), key);
            Assert.True(key.Length <= Fold.Longest);
        }
    });

    [Fact]
    public void Words_are_never_empty_and_never_twice() => Gen.String.Sample(text =>
    {
        var keys = Fold.Keys(text);
        Assert.DoesNotContain("", keys);
        Assert.Equal(keys.Distinct(), keys);
    });

    [Fact]
    public void Capitals_do_not_matter() => Letters.Sample(name =>
        Assert.Equal(Fold.Whole(name.ToLowerInvariant()), Fold.Whole(name.ToUpperInvariant())));

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same() => Letters.Sample(name =>
        Assert.Equal(Fold.Whole(name.Normalize(NormalizationForm.FormC)), Fold.Whole(name.Normalize(NormalizationForm.FormD))));

    [Fact]
    public void A_prefix_of_a_name_folds_to_a_prefix_of_its_key() => Gen.Select(Letters, Gen.Int[1, 20]).Sample((name, length) =>
        Assert.StartsWith(Fold.Whole(name[..Math.Min(length, name.Length)]), Fold.Whole(name), StringComparison.Ordinal));

    [Fact]
    public void A_key_that_is_folded_again_stays_the_same() => Gen.String.Sample(text =>
        Assert.Equal(Fold.Whole(text), Fold.Whole(Fold.Whole(text))));

    [Fact]
    public void A_range_holds_exactly_the_keys_that_start_with_its_word() =>
        Gen.Select(Gen.Char["abz019"].Array[1, 6], Gen.Char["abz019"].Array[0, 6]).Sample((low, key) =>
        {
            var (from, text) = (new string(low), new string(key));
            var within = string.CompareOrdinal(text, from) >= 0 && string.CompareOrdinal(text, Fold.EndOf(from)) < 0;
            Assert.Equal(text.StartsWith(from, StringComparison.Ordinal), within);
        });

    [Fact]
    public void The_range_holds_the_longest_key() =>
        Assert.True(string.CompareOrdinal(Fold.Whole(new string('z', 500)), Fold.EndOf("z")) < 0);
}
