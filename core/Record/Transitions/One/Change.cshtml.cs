using Microsoft.AspNetCore.Mvc;
using Platform.Record.Details;
using Platform.Sdk.Access;
using Platform.Sdk.Areas;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Transitions.One;

[Requires(TransitionTimeline.Change)]
public sealed class ChangeModel(KeepTransitions transitions, CurrentPerson person, LocalArea area, TimeProvider clock) : ChangePage<TransitionInput>
{
    private TransitionRow _row = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "transitionId")]
    public Guid TransitionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public override string Back => From == "my-day" ? "/" : $"/people/{person.Id}";

    public override async Task<bool> LoadAsync()
    {
        var row = (await transitions.OfAsync(person.Id)).FirstOrDefault(one => one.TransitionId == TransitionId);
        _row = row ?? _row;
        return row is not null;
    }

    private protected override bool IsOver => _row.BackOn is not null;

    private protected override Task SaveAsync() => transitions.ChangeAsync(person.Id, _row, Input);

    private protected override TransitionInput OnRecord() => TransitionInput.Of(_row);

    private protected override IReadOnlyList<Difference> Compare(TransitionInput theirs) =>
    [
        new("What it is", theirs.Kind?.InWords(), Input.Kind?.InWords()),
        new("Where", theirs.Place, Input.Place),
        new("Since", Day(theirs.FromOn), Day(Input.FromOn)),
        new("Expected until", Day(theirs.ExpectedOn), Day(Input.ExpectedOn)),
        new("What changes meanwhile", theirs.Changes, Input.Changes),
    ];

    private string? Day(DateOnly? day) => day is { } known ? Effort.Day(known, area.Today(clock)) : null;
}
