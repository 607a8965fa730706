using Microsoft.AspNetCore.Mvc;
using Platform.Record.Characteristics;
using Platform.Record.Details;
using Platform.Record.Names;
using Platform.Record.People;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.Ways;

[Requires(PeoplePermissions.ChangeWays)]
public sealed class ChangeModel(WaysToReach ways, CurrentPerson person) : ChangePage<WayInput>
{
    private WayRow _way = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "wayId")]
    public Guid WayId { get; set; }

    public override string Back => $"/people/{person.Id}";

    public override async Task<bool> LoadAsync()
    {
        var way = await ways.FindAsync(person.Id, WayId);
        _way = way ?? _way;
        return way is not null;
    }

    private protected override Task SaveAsync() => ways.ChangeAsync(person.Id, WayId, Input);

    private protected override WayInput OnRecord() => WayInput.From(_way);

    private protected override IReadOnlyList<Difference> Compare(WayInput theirs) =>
    [
        new("How", theirs.Kind?.InWords(), Input.Kind?.InWords()),
        new("Number, address, place or name", theirs.Value, Input.Value),
        new("Is it safe?", theirs.Safety?.InWords(), Input.Safety?.InWords()),
        new("What may be said", theirs.MaySay, Input.MaySay),
        new("When is best", theirs.BestWhen, Input.BestWhen),
    ];
}
