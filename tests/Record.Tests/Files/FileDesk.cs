using Platform.Conformance.Running;
using static Record.Tests.Desk;

namespace Record.Tests.Files;

internal static class FileDesk
{
    public static async Task<TestPage> AddAsync(TestBrowser worker, string person, string label, string about, TestFile? file) => await worker.SubmitAsync(
        await worker.OpenAsync($"{person}/files/add"), Fields(("File", file?.ToString()), ("Label", label), ("About", about)));

    public static Guid IdOf(string person) => Guid.Parse(person.Split('/')[^1]);
}
