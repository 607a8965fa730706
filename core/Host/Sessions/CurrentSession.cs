using Platform.Sdk.Areas;

namespace Platform.Host.Sessions;

/// <summary>The session of this request's browser. While the second proof is owed, nobody is signed in by it.</summary>
internal sealed class CurrentSession
{
    /// <summary>Null where there is none, or it has ended.</summary>
    public SessionRow? Row { get; private set; }

    public bool OwesProof { get; private set; }

    public DateTime? ProvedAt { get; private set; }

    public bool HasFactor => Row?.HasFactor > 0;

    public bool HasPasskey => Row?.Passkeys > 0;

    /// <summary>Whether the provider let them in: their password, if they have one here, proves nothing about this session.</summary>
    public bool IsByProvider => Row?.Way is SignInWay.Provider or SignInWay.Vouched;

    /// <summary>Where somebody goes on who may not open a page yet.</summary>
    public string Door => !OwesProof ? "/sign-in" : HasPasskey ? "/sign-in/passkey" : HasFactor ? "/sign-in/code" : "/second-factor";

    public void Become(SessionRow row, LocalArea area)
    {
        (Row, ProvedAt) = (row, row.ProvedAt);
        OwesProof = row.ProvedAt is null || !(area.Demo || HasFactor || row.Way == SignInWay.Vouched);
    }

    public void Proved(DateTime now) => ProvedAt = now;
}
