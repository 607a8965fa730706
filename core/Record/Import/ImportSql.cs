using Platform.Record.Import.Reading;
using Platform.Record.Merging;
using Platform.Sdk.Data;

namespace Platform.Record.Import;

internal static class ImportSql
{
    private const string Why = "nobody is signed in, and an import has to find the rows it brought in before";

    public static readonly Sql RowsBefore = Sql.ForEveryone("""
        select i.person_id, i.row_mark as found_by
        from core_import i
        where i.row_mark in @marks
        """, Why);

    public static readonly Sql ReferencesBefore = Sql.ForEveryone("""
        select i.person_id, i.reference as found_by
        from core_import i
        where i.reference in @references
        order by i.imported_at, i.import_id
        """, Why);

    public static readonly Sql NumbersHeld = Sql.ForEveryone($$"""
        select i.person_id, i.value as found_by
        from core_identifier i
        join core_person p on p.person_id = i.person_id
        where i.value in @values and i.kind = @kind and {{MergeSql.NotMerged}}
        order by i.added_at, i.identifier_id
        """, Why);

    public static readonly Sql Remember = new("""
        insert into core_import (import_id, person_id, row_mark, reference, said, imported_at)
        values (@import, @person, @mark, @reference, @said, @now)
        """);

    public static readonly Sql Said = new("select i.said from core_import i where i.person_id = @person");

    public static readonly Sql FillIn = new("""
        update core_person
        set pronouns = coalesce(pronouns, @pronouns),
            gender_words = case when gender is null then @genderWords else gender_words end,
            gender = coalesce(gender, @gender),
            ethnicity_words = case when ethnicity is null then @ethnicityWords else ethnicity_words end,
            ethnicity = coalesce(ethnicity, @ethnicity),
            born_precision = case when born_on is null then @bornPrecision else born_precision end,
            born_on = coalesce(born_on, @bornOn),
            version = version + 1
        where person_id = @person and version = @version
        """);

    public static readonly Sql NoteAll = new("""
        insert into core_disadvantage (disadvantage_id, person_id, kind, state, noted_on)
        values (@id1, @person, @kind1, @state1, @today), (@id2, @person, @kind2, @state2, @today), (@id3, @person, @kind3, @state3, @today),
               (@id4, @person, @kind4, @state4, @today), (@id5, @person, @kind5, @state5, @today)
        """);

    public static readonly Sql Note = new("""
        insert into core_disadvantage (disadvantage_id, person_id, kind, state, noted_on) values (@id, @person, @kind, @state, @today)
        """);

    public static readonly Sql NowKnown = new("""
        update core_disadvantage set state = @state, noted_on = @today, said_by = null, said_who = null, recorded_by = null, version = version + 1
        where person_id = @person and kind = @kind and state = 'Unknown'
        """);

    public static readonly Sql Workers = new("""
        select w.worker_id, w.team_id, w.email_key from core_worker w where w.disabled_at is null
        """);

    public static readonly Sql Roles = new("""
        select w.email_key, r.module_key, r.role
        from core_worker_role r
        join core_worker w on w.worker_id = r.worker_id
        where w.disabled_at is null
        """);

    public static readonly Sql Caseloads = Sql.ForEveryone("""
        select s.lead_worker_id, s.module_key, count(*) as people
        from core_support s
        where s.lead_worker_id is not null and s.phase <> 'Ended'
        group by s.lead_worker_id, s.module_key
        """, "the summary says how many workers support more people than their limit");
}

internal sealed record Before
{
    public Guid PersonId { get; init; }
    public string FoundBy { get; init; } = "";
}

internal sealed record CaseloadSize
{
    public Guid LeadWorkerId { get; init; }
    public string ModuleKey { get; init; } = "";
    public int People { get; init; }
}
