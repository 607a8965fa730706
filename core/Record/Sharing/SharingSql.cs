using Platform.Sdk.Data;

namespace Platform.Record.Sharing;

internal static class SharingSql
{
    public static readonly Sql Organisations = new("select o.organisation_id, o.name from core_organisation o order by o.name, o.organisation_id");

    public static readonly Sql Of = new("""
        select h.sharing_id, h.organisation_id, o.name as organisation, h.legal_basis, h.purpose, h.from_on, h.until_on, h.review_on, h.override_reason,
               h.authorised_by, h.person_told, h.recorded_by, h.recorded_at, h.ended_at, h.version
        from core_sharing h
        join core_organisation o on o.organisation_id = h.organisation_id
        where h.person_id = @person
        order by h.recorded_at desc, h.sharing_id
        """);

    public static readonly Sql Kinds = new("select k.sharing_id, k.kind from core_sharing_kind k where k.person_id = @person");

    public static readonly Sql Wishes = new("""
        select w.sharing_id, w.wish, w.words, w.given_how, w.said_on, w.recorded_by
        from core_sharing_wish w
        where w.person_id = @person
        order by w.recorded_at, w.sharing_wish_id
        """);

    public static readonly Sql Add = new("""
        insert into core_sharing (
            sharing_id, person_id, organisation_id, legal_basis, purpose, from_on, until_on, review_on, override_reason, authorised_by,
            person_told, recorded_by, recorded_at, version)
        values (
            @sharing, @person, @organisation, @basis, @purpose, @from, @until, @review, @overrideReason, @authorisedBy,
            @told, @by, @now, 1)
        """);

    public static readonly Sql AddKind = new("""
        insert into core_sharing_kind (sharing_kind_id, person_id, sharing_id, kind) values (@id, @person, @sharing, @kind)
        """);

    public static readonly Sql AddWish = new("""
        insert into core_sharing_wish (sharing_wish_id, person_id, sharing_id, wish, words, given_how, said_on, recorded_by, recorded_at)
        values (@id, @person, @sharing, @wish, @words, @givenHow, @on, @by, @now)
        """);

    public static readonly Sql End = new("""
        update core_sharing set ended_at = @now, version = version + 1
        where person_id = @person and sharing_id = @sharing and ended_at is null and version = @version
        """);

    /// <summary>Once nobody supports the person any more: what outlasts the days in which it can still be taken back ends with them.</summary>
    public static readonly Sql Shorten = new("""
        update core_sharing
        set until_on = @last, review_on = case when review_on > @last then @last else review_on end, version = version + 1
        where person_id = @person and ended_at is null and until_on > @last
          and case when person_told = 'NotSafe' then 1 else 0 end = @untold
          and not exists (select 1 from core_support s where s.person_id = @person and s.ended_on is null)
        """);

    /// <summary>What <see cref="Shorten"/> makes shorter, with its days.</summary>
    public static readonly Sql Shortened = new("""
        select h.sharing_id, h.until_on, h.review_on
        from core_sharing h
        where h.person_id = @person and h.ended_at is null and h.until_on > @last
          and not exists (select 1 from core_support s where s.person_id = @person and s.ended_on is null)
        order by h.sharing_id
        """);

    /// <summary>It lasts as long as before it was made shorter, unless somebody ended it meanwhile.</summary>
    public static readonly Sql Lengthen = new("""
        update core_sharing set until_on = @until, review_on = @review, version = version + 1
        where person_id = @person and sharing_id = @sharing and ended_at is null and until_on < @until
        """);

    /// <summary>There is nothing to look at again in what has ended.</summary>
    public static readonly Sql FinishWork = new("""
        update core_work set finished_at = @now where person_id = @person and kind = @kind and link = @link and finished_at is null
        """);
}
