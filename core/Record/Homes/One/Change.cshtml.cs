using Microsoft.AspNetCore.Mvc;
using Platform.Record.Details;
using Platform.Record.Sharing;
using Platform.Record.Ways.Kinds;
using Platform.Sdk.Access;
using Platform.Sdk.People;

namespace Platform.Record.Homes.One;

[Requires(HomePermissions.Change)]
public sealed class ChangeModel(WhereTheyLive homes, CurrentPerson person) : ChangePage<HomeInput>
{
    private HomeRow _home = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "homeId")]
    public Guid HomeId { get; set; }

    public override string Back => $"/people/{person.Id}/homes";

    public override async Task<bool> LoadAsync()
    {
        var home = await homes.FindAsync(person.Id, HomeId);
        _home = home ?? _home;
        return home is not null;
    }

    private protected override Task SaveAsync() => homes.ChangeAsync(person.Id, _home, Input);

    private protected override HomeInput OnRecord() => HomeInput.Of(_home);

    private protected override IReadOnlyList<Difference> Compare(HomeInput theirs) =>
    [
        new("What kind of place is it?", theirs.Kind?.InWords(), Input.Kind?.InWords()),
        new("Since when?", theirs.From, Input.From),
        new("Until when?", theirs.Until, Input.Until),
        new("Where is it?", theirs.Place, Input.Place),
        new("Is it safe to visit?", theirs.SafeVisit?.InWords(), Input.SafeVisit?.InWords()),
        new("Is it safe to write there?", theirs.SafeWrite?.InWords(), Input.SafeWrite?.InWords()),
        new("UPRN (property number)", theirs.Uprn, Input.Uprn),
    ];
}
