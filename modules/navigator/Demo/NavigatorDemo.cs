using Navigator.Ways;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Navigator.Demo;

/// <summary>A few other ways for invented people who have gone quiet.</summary>
internal static class NavigatorDemo
{
    private static readonly (Change Change, string Note)[] Ideas =
    [
        (Change.Place, "Sit in the drop-in on Tuesday morning instead of calling. Tea first, no forms."),
        (Change.Person, "Pat from the peer team knows them from the kitchen and has offered to say hello."),
        (Change.Time, "After six, when the day centre has closed and the street is quieter."),
        (Change.Channel, "A card through the door with a name and a number, no letterhead."),
    ];

    public static async Task Write(ModuleScope scope)
    {
        var people = await scope.Database.PageAsync<SupportCard>(DemoSql.People, null, Ideas.Length);
        foreach (var (support, idea) in people.Rows.Zip(Ideas))
        {
            await PlanWay.RunAsync(scope, support, idea.Change, idea.Note, scope.Today.AddDays(2));
        }
    }
}
