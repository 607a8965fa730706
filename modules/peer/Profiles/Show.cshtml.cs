using Peer.Peers;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;

namespace Peer.Profiles;

[Requires(PeerPermissions.ReadPeers), NotAudited("A colleague's profile, and nobody who is supported")]
public sealed class ShowModel(ModuleScope scope) : PeerPage(scope)
{
    private readonly ModuleScope _scope = scope;

    /// <summary>What they have said may be shown; null while they have not.</summary>
    internal ProfileShown? Shown { get; private set; }

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync()) return false;
        var theirs = new { peer = PeerId };
        var said = await _scope.Database.ManyAsync<Said>(ProfileSql.Said, theirs);
        if (await _scope.Database.OneAsync<Profile>(ProfileSql.One, theirs) is { ShownOn: not null } profile) Shown = ProfileShown.Of(profile, said, _scope.Pack<ProfileFields>());
        return true;
    }
}
