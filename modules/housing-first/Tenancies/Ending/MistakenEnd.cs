using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.Sdk.People;

namespace HousingFirst.Tenancies.Ending;

/// <summary>How a tenancy ended, as it is being written down.</summary>
internal sealed record HowItEnded(DateOnly On, EndReason Reason, int Version)
{
    public string? Words { get; init; }

    /// <summary>Whether what was written of an ending that was a mistake was offered to whoever writes this: then it is theirs to change or to leave out.</summary>
    public bool WasOffered { get; init; }

    /// <summary>The tenancy for which they left it; null where they did not leave it for one.</summary>
    public Guid? LeftFor { get; init; }

    /// <summary>Where the day was asked.</summary>
    public string Field { get; init; } = "Input.On";
}

/// <summary>
/// What was written of an ending that was a mistake. It stays with the tenancy for whoever writes the next ending; where it was not offered to them, since they may not read it or no form asked, it is
/// kept here with the reason that it belongs to, and not lost.
/// </summary>
internal sealed record MistakenEnd
{
    public EndReason? Reason { get; init; }
    public string Words { get; init; } = "";

    /// <summary>As what is written of an ending: with what the reason tells, and with abuse; of a home that was never theirs to their own team.</summary>
    public bool IsTold(Tenancy tenancy, CurrentPerson person, CurrentWorker worker) => (tenancy with { EndReason = Reason, EndWords = Words }).KeptWordsFor(person, worker) is not null
        && (!tenancy.WasNeverTheirs || person.IsOurs);

    /// <summary>Before another ending is written down by somebody to whom nothing of the mistake was offered.</summary>
    public static async Task KeepAsync(ModuleScope scope, Guid person, Tenancy tenancy)
    {
        if (tenancy.EndWords is null || !await KeepTenancy.GoesOnAsync(scope, person, tenancy.TenancyId)) return;
        await scope.Database.ExecuteAsync(MistakenEndSql.Keep, new { id = Ids.New(), person, tenancy = tenancy.TenancyId, version = tenancy.Version });
    }
}

internal static class MistakenEndSql
{
    public static readonly Sql Of = new("""
        select m.reason, m.words from housing_first_mistaken_end m where m.person_id = @person and m.tenancy_id = @tenancy order by m.mistaken_end_id
        """);

    public static readonly Sql Keep = new("""
        insert into housing_first_mistaken_end (mistaken_end_id, person_id, tenancy_id, reason, words)
        select @id, t.person_id, t.tenancy_id, t.end_reason, t.end_words
        from housing_first_tenancy t
        where t.person_id = @person and t.tenancy_id = @tenancy and t.version = @version and t.ended_on is null and t.end_words is not null
        """);
}
