using Platform.Sdk.Rules;

namespace Platform.Sdk.Record;

/// <summary>Whether somebody knows that they are referred, and wants it. Stored by name.</summary>
public enum Agreement
{
    /// <summary>They know and want it.</summary>
    Agrees,

    /// <summary>They know and are not sure yet.</summary>
    NotSure,

    /// <summary>They do not know yet.</summary>
    DoesNotKnow,
}

/// <summary>Somebody for whom the front door is to find the right support: the least that helps to find them and to know what they want.</summary>
/// <param name="KnownAs">The name they use, or what tells them apart; at most 200 characters.</param>
/// <param name="FindAt">Where or how to find them; at most 500 characters.</param>
/// <param name="Words">What they want, in their own words; at most 4,000 characters.</param>
/// <param name="Keeps">What the module will keep doing for them meanwhile and afterwards; at most 2,000 characters.</param>
public sealed record NewReferral(string KnownAs, string FindAt, string Words, string Keeps)
{
    /// <summary>Their record, which the signed-in worker sees; null where the front door looks for it.</summary>
    public Guid? Person { get; init; }

    /// <summary>Keys of the area's needs pack.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Whether they know and agree.</summary>
    public Agreement Agreement { get; init; } = Agreement.Agrees;
}

/// <summary>
/// Refers people to the front door, in the transaction of the thing that caused it. Of somebody who is on the record it takes the guard row: call it before anything else in the transaction is written.
/// </summary>
public interface IReferrals
{
    /// <summary>Refers somebody in the name of the signed-in worker and answers the referral's id; the worker reads the answer under "Referred by you".</summary>
    /// <param name="module">The key of the module that refers them.</param>
    /// <param name="referral">Whom, and what for.</param>
    /// <exception cref="RuleBrokenException">Something that is needed is missing or too long, or the record is not one that the worker sees.</exception>
    Task<Guid> ReferAsync(string module, NewReferral referral);
}
