using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Record.People;

namespace Record.Tests.People;

public sealed class SaidTests
{
    [Theory]
    [InlineData("Woman", "Woman", null)]
    [InlineData("female", "Woman", null)]
    [InlineData("M", "Man", null)]
    [InlineData("non-binary", "NonBinary", null)]
    [InlineData("trans man", "Man", "trans man")]
    [InlineData("Prefer not to say", "PreferNotToSay", null)]
    [InlineData("two-spirit", "OwnWords", "two-spirit")]
    public void A_gender_is_mapped_or_kept_in_own_words(string text, string gender, string? words) =>
        Assert.Equal(new GenderSaid(Enum.Parse<Gender>(gender), words), GenderSaid.Read(text));

    [Theory]
    [InlineData("Pakistani", "Pakistani", null)]
    [InlineData("english, welsh, scottish, northern irish or british", "WhiteBritish", null)]
    [InlineData("White British", "WhiteBritish", null)]
    [InlineData("white irish", "WhiteIrish", null)]
    [InlineData("Any other White background", "OtherWhite", null)]
    [InlineData("Prefer not to say", "PreferNotToSay", null)]
    [InlineData("Cornish and proud", "OwnWords", "Cornish and proud")]
    public void An_ethnic_group_is_mapped_or_kept_in_own_words(string text, string ethnicity, string? words) =>
        Assert.Equal(new EthnicitySaid(Enum.Parse<Ethnicity>(ethnicity), words), EthnicitySaid.Read(text));

    [Fact]
    public void Every_label_reads_back_to_its_group() =>
        Assert.All(Enum.GetValues<Ethnicity>().Where(group => group != Ethnicity.OwnWords), group => Assert.Equal(group, EthnicitySaid.Read(group.InWords())!.Ethnicity));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("not known")]
    public void Nothing_said_is_nothing_kept(string? text)
    {
        Assert.Null(GenderSaid.Read(text));
        Assert.Null(EthnicitySaid.Read(text));
    }

    [Theory]
    [InlineData("current", "Current")]
    [InlineData("past", "Past")]
    [InlineData("no", "No")]
    [InlineData("unknown", "Unknown")]
    [InlineData("", "Unknown")]
    [InlineData("not disclosed", "NotSaid")]
    public void A_disadvantage_is_read_as_it_was_said(string text, string state) => Assert.Equal(Enum.Parse<DisadvantageState>(state), Disadvantages.Read(text).Value);

    [Theory]
    [InlineData("perhaps")]
    [InlineData("no idea")]
    [InlineData("n/k")]
    public void What_is_not_clear_is_refused_and_never_no(string text) =>
        Assert.Contains("kept as unknown", Disadvantages.Read(text).Reason, StringComparison.Ordinal);
}
