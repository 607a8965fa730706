using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Peer.Profiles;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using Platform.Sdk.Pages;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Matching.Wishes;

[Requires(MatchingPermissions.Match), Asks("peer.whom")]
public sealed class SayModel(ModuleScope scope, ITopics topics, AskedTopics asked, CurrentPerson person) : PageModel, ILoadsPage
{
    private SupportCard? _support;

    public CurrentPerson Person => person;

    public DateOnly Today => scope.Today;

    public bool Asks => asked.AsksFor(TellWishes.Topic.Key);

    public string WordsHint => scope.Worker.Can(MatchingPermissions.KeepExclusions)
        ? "Whatever else matters to them. Whom they must not meet does not stand here: there is a page for that."
        : "Whatever else matters to them. Whom they must not meet does not stand here: tell whoever leads your team.";

    [BindProperty]
    public SayInput Input { get; set; } = new();

    public IReadOnlyList<ProfileField> Fields => scope.Pack<ProfileFields>().Fields;

    internal WishesOf Told { get; private set; } = new(null, []);

    public static IEnumerable<SelectListItem> Choices(ProfileField field) =>
        field.Choices.Select(one => new SelectListItem(one.Label, one.Key)).Prepend(new SelectListItem("No preference", Wished.NoPreference));

    public async Task<bool> LoadAsync()
    {
        _support = await Search.OfFormAsync(scope, Request, person.Id);
        Told = await TellWishes.ReadAsync(scope, person.Id);
        return _support is not null;
    }

    public void OnGet() => Input = new SayInput
    {
        Words = Told.Wish?.Words, Seen = Told.Wish?.WishId,
        Wished = [.. Fields.Select(field => new WishedInput { Field = field.Key, Choice = Told.Wished.FirstOrDefault(one => one.Field == field.Key)?.Choice ?? Wished.NoPreference })],
    };

    public async Task<IActionResult> OnPostAsync()
    {
        await Search.HoldAsync(scope, _support!);
        Told = await TellWishes.ReadAsync(scope, person.Id);
        if (Told.Wish?.WishId != Input.Seen)
        {
            ModelState.Remove("Input.Seen");
            Input = Input with { Seen = Told.Wish?.WishId };
            ModelState.AddModelError("", "Somebody else wrote down what they wish for while you were typing. It stands above. Nothing you typed is lost: compare, and save again.");
            return Page();
        }

        await TellWishes.RunAsync(scope, topics, person.Id, Chosen(), string.IsNullOrWhiteSpace(Input.Words) ? null : Input.Words.Trim());
        return LocalRedirect($"/peer/matching/for-person/{person.Id}");
    }

    private List<Wished> Chosen() =>
    [
        .. from field in Fields
           let choice = Input.Wished.FirstOrDefault(one => one.Field == field.Key)?.Choice ?? Wished.NoPreference
           select choice == Wished.NoPreference || field.LabelOf(choice) is not null
               ? new Wished { Field = field.Key, Choice = choice }
               : throw new RuleBrokenException($"Choose one of the answers, or no preference: {field.Label.ToLowerInvariant()}."),
    ];
}

public sealed record SayInput
{
    public List<WishedInput> Wished { get; init; } = [];

    [Display(Name = "Anything else, in their words"), StringLength(2000, ErrorMessage = "Keep this to 2,000 characters.")]
    public string? Words { get; init; }

    public Guid? Seen { get; init; }
}

public sealed record WishedInput
{
    public string? Field { get; init; }

    public string? Choice { get; init; }
}
