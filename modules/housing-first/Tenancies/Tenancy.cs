using HousingFirst.Properties;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;

namespace HousingFirst.Tenancies;

/// <summary>One home of a person. There may be many, one after another; support goes on through all of them.</summary>
internal sealed record Tenancy
{
    public Guid TenancyId { get; init; }
    public Guid SupportId { get; init; }
    public Guid? PropertyId { get; init; }
    public Guid? HomeId { get; init; }
    public string Place { get; init; } = "";

    public TenancyType Type { get; init; }
    public LandlordType LandlordType { get; init; }
    public RentRoute RentRoute { get; init; }
    public SafeThere SafeThere { get; init; }
    public DateOnly SignedOn { get; init; }
    public DateOnly? MovedInOn { get; init; }
    public DateOnly? EndedOn { get; init; }

    /// <summary>The last day of a term that is agreed for some time only; null where it goes on and on.</summary>
    public DateOnly? ExpectedEndOn { get; init; }

    public Owed? Owed { get; init; }
    public KeyHeld? KeyHeld { get; init; }

    /// <summary>Animals that live with them.</summary>
    public string? Animals { get; init; }
    public EndReason? EndReason { get; init; }
    public string? EndWords { get; init; }

    /// <summary>Who said that it was never theirs; null where nobody did.</summary>
    public string? MistakenBy { get; init; }

    /// <summary>The tenancy that they left it for, where its end was written down with moving into that one.</summary>
    public Guid? LeftFor { get; init; }

    public int Version { get; init; }

    public bool GoesOn => EndedOn is null;

    /// <summary>Whether it was written down for somebody whose it never was: it is kept, and counts for nothing.</summary>
    public bool WasNeverTheirs => EndReason == Tenancies.EndReason.NotTheirs;

    /// <summary>Whether that it ended can have been a mistake.</summary>
    public bool MayGoOn => !GoesOn && !WasNeverTheirs;

    public string StateInWords => GoesOn ? "Goes on" : WasNeverTheirs ? "Never theirs" : "Over";

    /// <summary>A licence can be taken away at will: it is a bridge, and they still look for a home.</summary>
    public bool IsPermanent => Type != TenancyType.Licence;

    /// <summary>Where it is not known to be safe to come or to write, the home itself says where danger is: it is seen with abuse only, as on the record's own page.</summary>
    public bool MayBeSeen(CurrentWorker worker) => SafeThere == SafeThere.Yes || worker.Can(HousingFirstPermissions.ReadSafety);

    /// <summary>Why it ended, for whom that is.</summary>
    public string? ReasonFor(CurrentPerson person, CurrentWorker worker) => GoesOn ? null : KeptReasonFor(person, worker)?.InWords();

    /// <summary>What there is to say besides, where it is over and for whom that is.</summary>
    public string? EndWordsFor(CurrentPerson person, CurrentWorker worker) => GoesOn ? null : KeptWordsFor(person, worker);

    /// <summary>Why it ended, or was written to have ended by mistake, for whom that is.</summary>
    public EndReason? KeptReasonFor(CurrentPerson person, CurrentWorker worker) => EndReason is { } reason && Told.To(reason.Tells(), person, worker) ? reason : null;

    /// <summary>
    /// What was written besides is told with abuse only, and with what the reason itself tells. Of a home that was never theirs the reason that stood there is gone: what was written with it is their own
    /// team's to know.
    /// </summary>
    public string? KeptWordsFor(CurrentPerson person, CurrentWorker worker) =>
        Told.To(InformationKind.Abuse, person, worker) && (EndReason is not { } reason || Told.To(reason.Tells(), person, worker)) && (!WasNeverTheirs || person.IsOurs) ? EndWords : null;

    /// <summary>Whether all that is written of its end is told to this worker: nobody changes what they cannot read.</summary>
    public bool TellsEnd(CurrentPerson person, CurrentWorker worker) =>
        MayGoOn && ReasonFor(person, worker) is not null && (EndWords is null || EndWordsFor(person, worker) is not null);

    public HomeTenure Tenure => (Type, LandlordType) switch
    {
        (TenancyType.Licence, _) => HomeTenure.Supported,
        (_, LandlordType.Council or LandlordType.HousingAssociation) => HomeTenure.SocialTenancy,
        _ => HomeTenure.PrivateTenancy,
    };

    /// <summary>"signed on 3 May, moved in on 5 May", and until when.</summary>
    public string WhenInWords(DateOnly today) => WasNeverTheirs ? $"Written down as signed on {Effort.Day(SignedOn, today)}, by mistake" : string.Concat(
        $"Signed on {Effort.Day(SignedOn, today)}",
        MovedInOn is { } moved ? $", moved in on {Effort.Day(moved, today)}" : ", not moved in yet",
        EndedOn is { } ended ? $", until {Effort.Day(ended, today)}" : "");
}
