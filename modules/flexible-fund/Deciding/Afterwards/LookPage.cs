using System.ComponentModel.DataAnnotations;
using FlexibleFund.Requests;
using FlexibleFund.Requests.Limits;
using Microsoft.AspNetCore.Mvc;
using Platform.Sdk.Modules;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace FlexibleFund.Deciding.Afterwards;

/// <summary>Where one of those who would have decided looks at what could not wait for them. What was promised stays.</summary>
public abstract class LookPage(ModuleScope scope, FlexibleFundSettings settings, CurrentPerson person) : RequestPage(scope, person)
{
    [BindProperty]
    public LookInput Input { get; set; } = new();

    public IReadOnlyList<string> Hints { get; private set; } = [];

    public string? WhyNot => Apart.WhyNotLook(Asked, Opinions, Scope.Worker, Person, settings);

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        if (WhyNot is { } why) throw new RuleBrokenException(why);
        var (otherwise, of) = (string.IsNullOrWhiteSpace(Input.Otherwise) ? null : Input.Otherwise.Trim(), FundWork.ShowLink(Person.Id, RequestId));
        await Scope.Database.ExecuteOneAsync(RequestSql.LookedAt, new { person = Person.Id, request = RequestId, Version });
        await SayYes.SayAsync(Scope, Asked, new Said(otherwise is null, otherwise ?? "Looked at"));
        await FundWork.LookedAsync(Scope, Asked);
        if (otherwise is null) return;
        await Scope.Work.RaiseAsync(FundWork.Otherwise, new NewWork(
            Person.Id, "Read what a colleague sees otherwise in what you decided since it could not wait", Scope.Today, Asked.AskedById, Asked.TeamId, of));
    });

    private protected override async Task LoadMoreAsync() =>
        Hints = await Known.HintsAsync(Scope, Person.Id, RequestId, Asked.Category, Asked.Pence, DateOnly.FromDateTime(Scope.Area.ToLocal(Asked.AskedAt)));
}

public sealed record LookInput
{
    [Display(Name = "What do you see otherwise?"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Otherwise { get; init; }
}
