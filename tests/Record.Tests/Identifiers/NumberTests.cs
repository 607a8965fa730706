using CsCheck;
using Platform.Record.Identifiers;

namespace Record.Tests.Identifiers;

public sealed class NumberTests
{
    private static readonly Gen<string> NineDigits = Gen.Int[400_000_000, 499_999_999].Select(number => $"{number}");

    [Theory]
    [InlineData("9434765919", "943 476 5919")]
    [InlineData("943 476 5919", "943 476 5919")]
    [InlineData(" 999-000-0018 ", "999 000 0018")]
    [InlineData("9990000026", "999 000 0026")]
    [InlineData("9990000034", "999 000 0034")]
    [InlineData("9990000042", "999 000 0042")]
    [InlineData("9990000050", "999 000 0050")]
    [InlineData("9990000069", "999 000 0069")]
    [InlineData("999\u00a0000\u00a00018", "999 000 0018")]
    public void An_nhs_number_is_shown_in_threes_and_four(string text, string shown) => Assert.Equal(shown, $"{NhsNumber.Parse(text).Value}");

    [Theory]
    [InlineData("987 654 4321", "mistyped")]
    [InlineData("999 123 4560", "mistyped")]
    [InlineData("943476591", "10 digits")]
    [InlineData("94347659190", "10 digits")]
    [InlineData("943476591X", "10 digits")]
    [InlineData("٩٤٣٤٧٦٥٩١٩", "10 digits")]
    [InlineData("9.43477E+09", "10 digits")]
    [InlineData("", "10 digits")]
    [InlineData("0000000000", "repeated")]
    [InlineData("2222222222", "repeated")]
    public void A_number_that_cannot_be_one_is_refused_with_the_reason(string text, string says)
    {
        var reason = NhsNumber.Parse(text).Reason;
        Assert.Contains($"“{text}”", reason, StringComparison.Ordinal);
        Assert.Contains(says, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_one_check_digit_fits() => NineDigits.Sample(nine =>
        Assert.True(Enumerable.Range(0, 10).Count(digit => NhsNumber.Parse($"{nine}{digit}").IsRead) <= 1));

    [Fact]
    public void One_wrong_digit_is_always_noticed() =>
        Gen.Select(NineDigits, Gen.Int[0, 9], Gen.Int[0, 8], Gen.Int[1, 9]).Sample((nine, check, at, change) =>
        {
            var number = $"{nine}{check}";
            if (NhsNumber.Parse(number).IsRead)
            {
                var wrong = number.ToCharArray();
                wrong[at] = (char)('0' + ((wrong[at] - '0' + change) % 10));
                Assert.False(NhsNumber.Parse(new string(wrong)).IsRead);
            }
        });

    [Fact]
    public void Two_digits_changed_over_are_always_noticed() =>
        Gen.Select(NineDigits, Gen.Int[0, 9], Gen.Int[0, 8]).Sample((nine, check, at) =>
        {
            var number = $"{nine}{check}";
            if (NhsNumber.Parse(number).IsRead && number[at] != number[at + 1])
            {
                var wrong = number.ToCharArray();
                (wrong[at], wrong[at + 1]) = (wrong[at + 1], wrong[at]);
                Assert.False(NhsNumber.Parse(new string(wrong)).IsRead);
            }
        });

    [Theory]
    [InlineData("AB123456C", "AB 12 34 56 C")]
    [InlineData(" ab 12 34 56 c ", "AB 12 34 56 C")]
    [InlineData("ab-12-34-56-d", "AB 12 34 56 D")]
    [InlineData("JY123456A", "JY 12 34 56 A")]
    public void A_national_insurance_number_is_shown_in_pairs(string text, string shown) => Assert.Equal(shown, $"{NiNumber.Parse(text).Value}");

    [Theory]
    [InlineData("QQ 12 34 56 C")]
    [InlineData("nk123")]
    [InlineData("NK123456A")]
    [InlineData("GB123456A")]
    [InlineData("BG123456A")]
    [InlineData("KN123456A")]
    [InlineData("NT123456A")]
    [InlineData("TN123456A")]
    [InlineData("ZZ123456A")]
    [InlineData("DA123456A")]
    [InlineData("FA123456A")]
    [InlineData("IA123456A")]
    [InlineData("UA123456A")]
    [InlineData("VA123456A")]
    [InlineData("AD123456A")]
    [InlineData("AF123456A")]
    [InlineData("AI123456A")]
    [InlineData("AO123456A")]
    [InlineData("AQ123456A")]
    [InlineData("AU123456A")]
    [InlineData("AV123456A")]
    [InlineData("AB123456E")]
    [InlineData("AB123456")]
    [InlineData("AB1234567C")]
    [InlineData("ÄAB123456C")]
    [InlineData("")]
    public void A_national_insurance_number_that_cannot_be_is_refused(string text) =>
        Assert.Contains($"“{text}”", NiNumber.Parse(text).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(" l 00 001\t", "L00001")]
    [InlineData("SC/2024-001", "SC/2024-001")]
    public void A_local_reference_is_kept_without_spaces_in_capitals(string text, string kept) =>
        Assert.Equal(kept, IdentifierKind.LocalReference.Read(text).Value);

    [Fact]
    public void A_reference_too_long_to_keep_is_refused() => Assert.False(IdentifierKind.LocalReference.Read(new string('x', 61)).IsRead);

    [Fact]
    public void A_typed_number_is_looked_up_as_everything_it_may_mean() =>
        Assert.Equal(
            [(IdentifierKind.NhsNumber, "9990000018"), (IdentifierKind.LocalReference, "9990000018")],
            IdentifierKinds.MayMean("999 000 0018"));
}
