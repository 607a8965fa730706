using CsCheck;
using Platform.Record.Ways.Kinds;
namespace Record.Tests.Ways;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("07700 900210", "07700 900210")]
    [InlineData("07700900210", "07700 900210")]
    [InlineData("+44 7700 900210", "07700 900210")]
    [InlineData("+44 (0)7700 900210", "07700 900210")]
    [InlineData("0044 7700 900210", "07700 900210")]
    [InlineData("447700900210", "07700 900210")]
    [InlineData("7700900210", "07700 900210")]
    [InlineData("(020) 7946-0018", "020 7946 0018")]
    [InlineData("0113 496 0018", "0113 496 0018")]
    [InlineData("01632960018", "01632 960018")]
    [InlineData("016977 2345", "01697 72345")]
    [InlineData("0808 157 0192", "0808 157 0192")]
    [InlineData("0800 1111", null)]
    [InlineData("+353 1 234 5678", "+35312345678")]
    [InlineData("00353 1 234 5678", "+35312345678")]
    public void A_number_is_kept_and_shown_with_spaces(string text, string? shown) => Assert.Equal(shown, PhoneNumber.Parse(text).Value?.ToString());

    [Theory]
    [InlineData("7.7009E+09", "spreadsheet")]
    [InlineData("7.7e9", "spreadsheet")]
    [InlineData("0770090021", "whole UK")]
    [InlineData("077009002100", "whole UK")]
    [InlineData("447700", "not a telephone number")]
    [InlineData("ask his mum", "not a telephone number")]
    [InlineData("07700 900210 (mum)", "not a telephone number")]
    [InlineData("", "not a telephone number")]
    public void What_is_no_number_is_refused_with_the_reason(string text, string says)
    {
        var reason = PhoneNumber.Parse(text).Reason;
        Assert.Contains($"“{text}”", reason, StringComparison.Ordinal);
        Assert.Contains(says, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_as_shown_reads_back_to_itself() => Gen.Int[0, 999_999_999].Sample(digits =>
    {
        if (PhoneNumber.Parse($"07{digits:D9}").Value is { } number)
        {
            Assert.Equal(number, PhoneNumber.Parse($"{number}").Value);
        }
    });

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String.Sample(text => Assert.True(PhoneNumber.Parse(text) is { IsRead: true } or { Reason: not null }));

    [Theory]
    [InlineData("Y", "Safe")]
    [InlineData(" yes ", "Safe")]
    [InlineData("N", "NotSafe")]
    [InlineData("n", "NotSafe")]
    [InlineData("no - ex answers it", "NotSafe")]
    [InlineData("", "NotKnown")]
    [InlineData("maybe", "NotKnown")]
    [InlineData("yes but only mornings", "NotKnown")]
    [InlineData("not known", "NotKnown")]
    [InlineData(null, "NotKnown")]
    public void Only_a_clear_yes_is_safe(string? text, string safety)
    {
        Assert.Equal(safety, $"{Safeties.Read(text)}");
        Assert.Equal(safety == "Safe", Safeties.Read(text).MayUse());
    }
}
