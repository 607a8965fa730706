using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using Record.Tests.Merging;
using Record.Tests.Support;
using static Record.Tests.Files.FileDesk;

namespace Record.Tests.Files;

/// <summary>A file goes wherever the rest of a person's record goes.</summary>
public sealed class FileWalkTests
{
    [Theory, EveryEngine]
    public async Task Merged_it_is_fetched_from_the_record_that_goes_on_and_undone_it_is_back(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        platform.Clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(3);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        using var lead = await platform.SignInAsync(Scene.Lead);
        var (wren, heron) = await MergeDesk.TwoAsync(worker);
        var address = (await AddAsync(worker, heron, "Passport of Heron", "Identity", TestFile.Picture)).LinkTo("Download");

        var merge = (await MergeDesk.ProposeAsync(worker, wren, heron, "Theirs")).Path;
        await MergeDesk.DecideAsync(lead, merge);

        var moved = (await worker.OpenAsync($"{wren}/files")).LinkTo("Download Passport of Heron");
        Assert.Equal(address.Replace(heron, wren, StringComparison.Ordinal), moved);
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync(moved)).Status);
        Assert.Equal(moved, (await worker.AskAsync(address)).Location);

        await MergeDesk.UndoAsync(worker, lead, merge);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.AskAsync(moved)).Status);
        Assert.Equal("image/png", (await worker.AskAsync(address)).Response.Content.Headers.ContentType!.ToString());
    }

    [Theory, EveryEngine]
    public async Task It_is_read_with_its_content_and_erased_with_everything_else(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var worker = await platform.SignInAsync(Scene.Navigator);
        var person = (await worker.StartPersonAsync("Robin")).Path;
        await AddAsync(worker, person, "Passport", "Identity", TestFile.Picture);

        Assert.Equal([true], await platform.InServicesAsync(async services => (await services.GetRequiredService<PersonWalks>().Walk.ReadAsync([IdOf(person)]))
            .Single(table => table.Table == "core_file").Rows.Select(row => row["content"] is byte[] { Length: > 0 }).ToList()));
        await platform.InServicesAsync(async services =>
        {
            await services.GetRequiredService<IDatabase>().TransactAsync(() => services.GetRequiredService<PersonWalks>().Walk.EraseAsync([IdOf(person)]));
            return true;
        });
        Assert.DoesNotContain(await platform.InServicesAsync(services => services.GetRequiredService<PersonWalks>().Walk.ReadAsync([IdOf(person)])), table => table.Table == "core_file" && table.Rows.Count > 0);
    }
}
