using Platform.Conformance.Running;
using static Record.Tests.Desk;

namespace Record.Tests.Merging;

/// <summary>Two records with one number, and what becomes of them by the pages.</summary>
internal static class MergeDesk
{
    public const string Number = "999 000 0018";

    public static async Task<(string One, string Other)> TwoAsync(TestBrowser worker, string one = "Wren", string other = "Heron", string number = Number)
    {
        var made = new List<string>();
        foreach (var name in (string[])[one, other])
        {
            var person = (await worker.StartPersonAsync(name)).Path;
            await worker.AddNumberAsync(person, "NhsNumber", number);
            await worker.TellAsync(person, $"told as {name}");
            made.Add(person);
        }

        return (made[0], made[1]);
    }

    public static async Task<TestPage> ProposeAsync(TestBrowser worker, string one, string other, string name) => await worker.SubmitAsync(
        await worker.OpenAsync($"{one}/merges/propose?other={other.Split('/')[^1]}"),
        new Dictionary<string, string?> { ["Input.Because"] = "The same number.", ["Input.Choices[0].Stands"] = name });

    public static async Task<TestPage> DecideAsync(TestBrowser lead, string merge, string decision = "Yes") =>
        await lead.SubmitAsync(await lead.OpenAsync($"{merge}/decide"), Fields(("Decision", decision)));

    public static async Task<TestPage> UndoAsync(TestBrowser worker, TestBrowser lead, string merge)
    {
        await worker.SubmitAsync(await worker.OpenAsync(merge), Fields(("Because", "Two sisters.")));
        return await lead.SubmitAsync(await lead.OpenAsync($"{merge}/undo"), Fields(("Decision", "Yes")));
    }

    public static Guid IdOf(string person) => Guid.Parse(person.Split('/')[^1]);
}
