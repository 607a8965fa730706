using Microsoft.AspNetCore.Mvc;
using Platform.Record.Details;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.Plan.Goals;

[Requires(PlanPermissions.Change)]
public sealed class ChangeModel(GoalBook book, CurrentPerson person) : ChangePage<GoalInput>
{
    private GoalRow _goal = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "goalId")]
    public Guid GoalId { get; set; }

    public override string Back => $"/people/{person.Id}/plan/goals/{GoalId}";

    public override async Task<bool> LoadAsync()
    {
        var goal = await book.FindAsync(person.Id, GoalId);
        _goal = goal ?? _goal;
        return goal is not null;
    }

    private protected override Task SaveAsync() => book.ChangeAsync(person.Id, _goal, Input);

    private protected override GoalInput OnRecord() => GoalInput.From(_goal);

    private protected override IReadOnlyList<Difference> Compare(GoalInput theirs) =>
    [
        new("What they want", _goal.Words, Input.Words?.Trim()),
        new("By when", _goal.ByOn?.Words(), Input.ByOn?.Words()),
        new("Where it stands", _goal.State.InWords(), _goal.State.InWords()),
    ];
}
