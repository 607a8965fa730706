using Peer.Own;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Profiles;

[Requires(PeerPermissions.Own), NotAudited("A peer's own profile, and nobody who is supported")]
public sealed class PreviewModel(ModuleScope scope) : OwnPage(scope)
{
    private readonly ModuleScope _scope = scope;

    internal ProfileShown? Shown { get; private set; }

    public bool MayBeShown { get; private set; }

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        var mine = new { peer = Me.PeerId };
        var said = await _scope.Database.ManyAsync<Said>(ProfileSql.Said, mine);
        if (await _scope.Database.OneAsync<Profile>(ProfileSql.One, mine) is not { } profile) return true;
        (Shown, MayBeShown) = (ProfileShown.Of(profile, said, _scope.Pack<ProfileFields>()), profile.ShownOn is not null);
        return true;
    }
}
