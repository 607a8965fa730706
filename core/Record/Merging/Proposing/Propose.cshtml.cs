using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Record.Merging.Comparing;
using Platform.Sdk.Access;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Rules;

namespace Platform.Record.Merging.Proposing;

/// <summary>Two records side by side; a worker chooses what stands, and a colleague decides.</summary>
[Requires(MergePermissions.Propose)]
public sealed class ProposeModel(Twins twins, SideBySide compare, Gains gains, ProposeMerge merges, CurrentPerson person, AuditTrail audit) : PageModel, ILoadsPage
{
    public CurrentPerson Person => person;

    [BindProperty(SupportsGet = true, Name = "other")]
    public Guid OtherId { get; set; }

    [BindProperty]
    public ProposeInput Input { get; set; } = new();

    /// <summary>Null until somebody is chosen to compare with.</summary>
    internal Compared? Compared { get; private set; }

    internal IReadOnlyList<Answers> Choices { get; private set; } = [];

    public async Task<bool> LoadAsync()
    {
        if (OtherId == Guid.Empty) return true;
        if (await twins.OtherAsync(person.Id, OtherId) is null || await twins.OtherAsync(OtherId, person.Id) is null) return false;
        audit.Concerns(OtherId);
        var (mine, theirs) = (await compare.ReadAsync(person.Id), await compare.ReadAsync(OtherId));
        Compared = new(mine, theirs, SideBySide.Of(mine, theirs), await gains.MoreAsync(mine, theirs), []);
        Choices = [.. Compared.Answers.Where(one => one.IsChoice)];
        return true;
    }

    public void OnGet() => Input = new() { Choices = [.. Choices.Select(one => new ChoiceLine { Field = one.Field })] };

    public async Task<IActionResult> OnPostAsync() => Compared is null
        ? throw new RuleBrokenException("Choose somebody to compare with first.")
        : LocalRedirect($"/people/{person.Id}/merges/{await merges.ProposeAsync(person.Id, OtherId, Compared.Answers, Input)}");

    internal static IEnumerable<SelectListItem> Items(Answers answers) => [new($"{answers.Mine}", $"{Stands.Mine}"), new($"{answers.Theirs}", $"{Stands.Theirs}")];
}

/// <summary>Two records as a page shows them.</summary>
internal sealed record Compared(Side Mine, Side Theirs, IReadOnlyList<Answers> Answers, IReadOnlyList<string> More, IReadOnlyList<string> Less)
{
    /// <summary>The fields whose answer is taken from the other record, once somebody has said so.</summary>
    public IReadOnlySet<string>? Taken { get; init; }
}
