using Microsoft.AspNetCore.Mvc;
using Platform.Record.Details;
using Platform.Record.Plan.Goals;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using Platform.UI.Area;

namespace Platform.Record.Plan.Actions;

[Requires(PlanPermissions.Change)]
public sealed class ChangeModel(ActionList actions, Planning planning, GoalBook book, CurrentPerson person) : ChangePage<ActionInput>
{
    private ActionRow _action = new();

    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "actionId")]
    public Guid ActionId { get; set; }

    public ActionForm Form { get; private set; } = new([], []);

    public override async Task<bool> LoadAsync()
    {
        if (await actions.FindAsync(person.Id, ActionId) is not { } action) return false;
        _action = action;
        Form = await ActionForm.ReadAsync(planning, book, person.Id, action.GoalId);
        return true;
    }

    public override string Back => $"/people/{person.Id}/plan";

    private protected override Task SaveAsync() => actions.ChangeAsync(person.Id, _action, Input);

    private protected override ActionInput OnRecord() => ActionInput.From(_action);

    private protected override IReadOnlyList<Difference> Compare(ActionInput theirs) =>
    [
        new("What is to be done", _action.What, Input.What?.Trim()),
        new("Who does it", _action.Who, Who(Input)),
        new("By when", _action.DueOn?.Words(), Input.DueOn?.Words()),
        new("For which goal", Goal(_action.GoalId), Goal(Input.Goal)),
        new("Where it stands", _action.State.InWords(), _action.State.InWords()),
    ];

    private string Who(ActionInput input) => input.Owner switch
    {
        ActionOwner.Worker => Form.Workers.FirstOrDefault(one => one.Value == $"{input.Worker}")?.Text.Split(", ")[0] ?? "A colleague",
        ActionOwner.Service => input.Service?.Trim() ?? "A service",
        _ => "They themselves",
    };

    private string? Goal(Guid? goal) => goal is null ? null : Form.Goals.FirstOrDefault(one => one.Value == $"{goal}")?.Text;
}
