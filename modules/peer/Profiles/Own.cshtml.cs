using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Peer.Own;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Profiles;

[Requires(PeerPermissions.Own), NotAudited("A peer's own profile, and nobody who is supported")]
public sealed class OwnModel(ModuleScope scope) : OwnPage(scope)
{
    private readonly ModuleScope _scope = scope;
    private Profile? _profile;
    private ILookup<string, string> _said = Array.Empty<Said>().ToLookup(one => one.Field, one => one.Choice);

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    internal ProfileFields Pack { get; } = scope.Pack<ProfileFields>();

    internal static IEnumerable<SelectListItem> Choices(ProfileField field) => field.Choices.Select(one => new SelectListItem(one.Label, one.Key));

    internal IReadOnlyList<string> Chosen(string field) =>
        HttpContext.Request.Method == "POST" ? Input.Said.GetValueOrDefault(field) ?? [] : [.. _said[field]];

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        _profile = await _scope.Database.OneAsync<Profile>(ProfileSql.One, new { peer = Me.PeerId });
        _said = (await _scope.Database.ManyAsync<Said>(ProfileSql.Said, new { peer = Me.PeerId })).ToLookup(one => one.Field, one => one.Choice);
        return true;
    }

    public void OnGet() => Input = _profile is { } mine
        ? new ProfileInput { KnownAs = mine.KnownAs, Words = mine.Words, Show = mine.ShownOn is not null, Version = mine.Version }
        : new ProfileInput { KnownAs = Me.Name.Split(' ')[0] };

    public async Task<IActionResult> OnPostAsync()
    {
        await KeepProfile.RunAsync(_scope, Me, _profile, Input);
        return LocalRedirect("/peer/profiles/preview");
    }
}
