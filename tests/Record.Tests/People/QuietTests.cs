using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;

namespace Record.Tests.People;

public sealed class QuietTests
{
    [Theory, EveryEngine]
    public async Task No_name_number_or_word_stands_in_an_address_or_a_title(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var pages = new List<TestPage> { await worker.FindAsync("Zebedee") };
        var person = await worker.StartPersonAsync("Zebedee", ("Words", "Quagmire"), ("WayKind", "Phone"), ("WayValue", "07700 900210"), ("WaySafety", "Safe"));
        pages.Add(await worker.AddNumberAsync(person.Path, "NhsNumber", "9990000018"));
        pages.Add(await worker.FindAsync("9990000018"));
        foreach (var page in (string[])["", "/edit", "/story", "/story/add", "/ways/add", "/identifiers/add"])
        {
            pages.Add(await worker.OpenAsync(person.Path + page));
        }
        pages.Add(await worker.OpenAsync((await worker.OpenAsync(person.Path)).LinkTo("Change phone")));

        foreach (var quiet in worker.Asked.Concat(pages.Select(page => page.Title)))
        {
            foreach (var word in (string[])["zebedee", "quagmire", "900210", "0000018"])
            {
                Assert.DoesNotContain(word, quiet, StringComparison.OrdinalIgnoreCase);
            }
        }
        Assert.All(pages, page => Assert.Single(page.Document.QuerySelectorAll("h1")));
    }

    [Theory, EveryEngine]
    public async Task The_overview_runs_the_same_queries_however_much_is_on_the_record(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync("navigator@demo.example");
        var little = await worker.StartPersonAsync("Robin");
        var much = await worker.StartPersonAsync("Wren", ("OtherNames", "A;B;C;D"), ("Words", "One"), ("WayValue", "Library"));
        await worker.AddNumberAsync(much.Path, "NhsNumber", "9990000018");
        await worker.TellAsync(much.Path, "Two");

        platform.Sql.Clear();
        await worker.OpenAsync(little.Path);
        var few = platform.Sql.Runs.Select(run => run.Sql.Name).ToList();
        platform.Sql.Clear();
        await worker.OpenAsync(much.Path);
        Assert.Equal(few, platform.Sql.Runs.Select(run => run.Sql.Name));
        Assert.True(few.Count <= 18, string.Join(", ", few));
    }
}
