using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Record.Names;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Names;

public sealed class NameWordsTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[3, 14].Select(letters => new string(letters));

    [Fact]
    public void A_word_meets_itself_with_one_letter_wrong_missing_added_or_swapped() =>
        Gen.Select(Word, Gen.Int[0, 13], Gen.Char['a', 'z'], Gen.Int[0, 3]).Sample((word, place, letter, mistake) =>
        {
            var at = place % word.Length;
            var typed = mistake switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, $"{letter}"),
                2 => word.Remove(at, 1).Insert(at, $"{letter}"),
                _ when at + 1 < word.Length => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
                _ => word,
            };
            Assert.NotEmpty(WordKeys.Of(word).Intersect(WordKeys.Of(typed)));
        });

    [Fact]
    public void The_keys_of_a_word_are_few_and_fit_their_column() => Gen.String.Select(text => Fold.Whole(text)).Where(word => word.Length > 0).Sample(word =>
    {
        Assert.InRange(WordKeys.Of(word).Count, 1, 30);
        Assert.All(WordKeys.Of(word), key => Assert.InRange(key.Length, 2, 60));
    });

    [Theory]
    [InlineData("Bill", "William")]
    [InlineData("Liz", "Elizabeth")]
    [InlineData("Kasia", "Katarzyna")]
    [InlineData("Siobhan", "Shivaun")]
    [InlineData("Жанна", "Жана")]
    public void A_name_meets_what_else_it_is_called(string one, string other) =>
        Assert.NotEmpty(WordKeys.Of(Fold.Whole(one)).Intersect(WordKeys.Of(Fold.Whole(other))));

    [Theory, EveryEngine]
    public async Task Every_name_is_found_by_its_sound_however_it_was_written_and_no_longer_when_it_is_removed(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var person = await worker.StartPersonAsync("Red jacket", ("LegalName", "Siobhan Kelly"), ("OtherNames", "Titch"));
        Assert.Equal(["Red jacket"], (await worker.FindAsync("shivaun kelley")).NamesAlike());

        var edit = await worker.OpenAsync($"{person.Path}/edit");
        var line = edit.Document.QuerySelectorAll("input").Single(input => input.GetAttribute("value") == "Siobhan Kelly").GetAttribute("name")!["Input.".Length..];
        await worker.SubmitAsync(edit, Fields(("Name", "Blue jacket"), (line, "Geoffrey Wright")));
        Assert.Equal(["Blue jacket"], (await worker.FindAsync("jeffry rite")).NamesAlike());
        Assert.Empty((await worker.FindAsync("shivaun kelley")).NamesAlike());
        Assert.Equal(
            ["blue", "geoffrey", "jacket", "titch", "wright"],
            await platform.InServicesAsync(async services => await services.GetRequiredService<IDatabase>().ManyAsync<string>(NameWordsTestSql.Words)));
    }

    [Theory, EveryEngine]
    public async Task People_from_before_there_were_keys_get_them_in_batches_that_may_stop_anywhere(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        await worker.StartPersonAsync("Siobhan Kelly", ("OtherNames", ManyNames(0)));
        await worker.StartPersonAsync("Red jacket", ("OtherNames", ManyNames(30)));
        await platform.InServicesAsync(async services =>
        {
            var database = services.GetRequiredService<IDatabase>();
            await database.TransactAsync(() => database.ExecuteAsync(NameWordsTestSql.ForgetAll));
            await database.TransactAsync(() => NameWords.LearnAsync(database, ["kelly", "nobody"]));
            return 0;
        });
        Assert.Empty((await worker.FindAsync("shivaun kelley")).NamesAlike());

        Assert.Equal(363, await TendAsync(platform));
        Assert.Equal(["Siobhan Kelly"], (await worker.FindAsync("shivaun kelley")).NamesAlike());
        Assert.Equal(0, await TendAsync(platform));
        Assert.Equal(364, await platform.InServicesAsync(async services => (await services.GetRequiredService<IDatabase>().ManyAsync<string>(NameWordsTestSql.Words)).Count));
    }

    private static string ManyNames(int from) =>
        string.Join("; ", Enumerable.Range(from, 30).Select(at => $"Ab{at} Cd{at} Ef{at} Gh{at} Ij{at} Kl{at}"));

    private static Task<int> TendAsync(TestPlatform platform) =>
        platform.InServicesAsync(services => NameWords.TendAsync(services.GetRequiredService<IDatabase>()));
}

internal static class NameWordsTestSql
{
    public static readonly Sql Words = new("select distinct w.word from core_name_word w order by w.word");

    public static readonly Sql ForgetAll = new("delete from core_name_word");
}
