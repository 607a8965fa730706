using System.Net;
using Platform.Conformance.Running;

namespace EndToEnd.Faults;

/// <summary>When the disk takes nothing more, nobody types it again, nothing is half written, and it heals by itself.</summary>
public sealed class DiskTests
{
    private const string Line = "Tea at the library. <b>She</b> wants to see the garden flat";

    [Fact]
    public async Task A_full_disk_shows_the_form_again_with_what_was_typed_and_takes_it_once_there_is_room()
    {
        using var disk = Disk.Small(megabytes: 32);
        await FailAndHealAsync(disk, disk.Fill, disk.Empty);
    }

    [Fact]
    public async Task A_disk_that_turned_read_only_shows_the_form_again_and_takes_it_once_it_can_be_written()
    {
        using var disk = Disk.Ordinary();
        await FailAndHealAsync(disk, () => disk.MakeReadOnly(true), () => disk.MakeReadOnly(false), atCommit: false); // a connection that is opened meanwhile fails when it first writes
    }

    private static async Task FailAndHealAsync(Disk disk, Action fail, Action heal, bool atCommit = true)
    {
        var data = disk.Folder;
        Guid person;
        await using (var host = await RunningHost.StartAsync(data, keepsData: true))
        {
            using var desk = await Desk.OpenAsync(host.Address);
            person = desk.Person;
            var form = await desk.OpenFormAsync();
            var name = (await desk.ReadAsync($"/people/{person}")).TextOf("h1");
            Assert.NotEmpty(name);

            fail();
            var refused = await desk.SendAsync(form, Line);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.Contains("Nothing you typed is lost", refused.Text, StringComparison.Ordinal);
            Assert.Equal(Line, refused.Document.QuerySelector("[name='Input.Note']")!.TextContent);
            Assert.NotEqual(Id(form), refused.Document.QuerySelector("header [name=form_id]")!.GetAttribute("value"));
            if (atCommit) Assert.Equal(Id(form), Id(refused)); // whether that was kept is in doubt
            var isInDoubt = Id(form) == Id(refused);
            Assert.Equal(HttpStatusCode.OK, (await desk.ReadAsync("/")).Status);
            // a look that cannot be written down is not had
            foreach (var page in (string[])["", "/timeline", "/story", "/timeline?print=true"])
            {
                var entries = await desk.ReadAsync($"/people/{person}{page}");
                Assert.Equal(HttpStatusCode.ServiceUnavailable, entries.Status);
                Assert.Equal("The service cannot save or read just now", entries.TextOf("h1"));
                Assert.Empty(entries.Document.QuerySelectorAll(".area-person"));
                Assert.DoesNotContain(name, entries.Html, StringComparison.Ordinal);
            }

            heal();
            if (!isInDoubt) Assert.Empty(await Kept.ContactsAsync(data, person)); // a number of its own only where nothing was kept
            Assert.NotNull((await desk.SendAsync(refused)).Location);
            Assert.NotNull((await desk.SendAsync(refused)).Location); // the same form once more, as after a lost answer
            Assert.Equal(HttpStatusCode.OK, (await desk.ReadAsync($"/people/{person}/timeline")).Status);
        }

        var (code, said) = await RunningHost.RunAsync(null, "verify-audit", "--data", data);
        Assert.True(code == 0, said);
        Assert.Contains("The audit is as it was sealed", said, StringComparison.Ordinal);
        Assert.Single(await Kept.ContactsAsync(data, person), Line);
        Assert.Single(await Kept.EntriesAsync(data, person), Line);
    }

    private static string? Id(TestPage page) => page.Document.QuerySelector("main [name=form_id]")!.GetAttribute("value");
}
