using Platform.Sdk.Record;

namespace Record.Tests.MyDay;

public sealed class EffortTests
{
    private static readonly DateOnly Today = new(2026, 5, 24);
    private static readonly DateOnly Started = new(2026, 1, 5);

    [Fact]
    public void Quiet_is_told_as_what_the_service_tried() => Assert.Equal(
        "We have not reached Sam since 3 May (4 tries: 2 calls, 1 visit, 1 message).",
        Say(new(2026, 5, 3), new(ContactMethod.Message, 1), new(ContactMethod.Phone, 2), new(ContactMethod.Visit, 1)));

    [Fact]
    public void One_try_is_one_try() => Assert.Equal(
        "We have not reached Sam since 3 May (1 try: 1 call).", Say(new(2026, 5, 3), new Tries(ContactMethod.Phone, 1)));

    [Fact]
    public void Another_year_is_named() => Assert.Equal(
        "We have not reached Sam since 3 May 2025 (no tries yet).", Say(new(2025, 5, 3)));

    [Fact]
    public void Someone_not_reached_yet_is_not_to_blame() => Assert.Equal(
        "We have not reached Sam yet; support began on 5 January (1 try: 1 letter).", Say(null, new Tries(ContactMethod.Letter, 1)));

    [Theory]
    [InlineData(0, "Last in touch today.")]
    [InlineData(1, "Last in touch yesterday.")]
    [InlineData(13, "Last in touch 13 days ago.")]
    [InlineData(14, "We have not reached Sam since 10 May (no tries yet).")]
    public void From_the_day_of_the_modules_tempo_on_the_words_change(int daysAgo, string words) =>
        Assert.Equal(words, Say(Today.AddDays(-daysAgo)));

    [Fact]
    public void Tries_since_the_last_contact_are_told() => Assert.Equal(
        "Last in touch 2 days ago; since then 2 tries: 2 texts.", Say(Today.AddDays(-2), new Tries(ContactMethod.Text, 2)));

    private static string Say(DateOnly? reached, params Tries[] tries) => new Effort(Started, reached, tries).Sentence("Sam", Today, 14);
}
