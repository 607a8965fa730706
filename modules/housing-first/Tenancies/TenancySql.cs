using Platform.Sdk.Data;

namespace HousingFirst.Tenancies;

internal static class TenancySql
{
    private const string Columns = """
        t.tenancy_id, t.support_id, t.property_id, t.home_id, t.place, t.type, t.landlord_type, t.rent_route, t.safe_there,
        t.signed_on, t.moved_in_on, t.ended_on, t.end_reason, t.end_words, t.mistaken_by, t.left_for, t.expected_end_on, t.owed, t.key_held, t.animals, t.version
        """;

    public static readonly Sql Of = new($"""
        select {Columns}
        from housing_first_tenancy t
        where t.person_id = @person
        order by case when t.ended_on is null then 0 else 1 end, t.signed_on desc, t.tenancy_id
        """);

    public static readonly Sql One = new($"select {Columns} from housing_first_tenancy t where t.person_id = @person and t.tenancy_id = @tenancy");

    public static readonly Sql Sign = new("""
        insert into housing_first_tenancy (
            tenancy_id, person_id, support_id, property_id, place, type, landlord_type, rent_route, safe_there, signed_on,
            expected_end_on, owed, key_held, animals, version)
        values (@tenancy, @person, @support, @property, @place, @type, @landlordType, @rentRoute, @safeThere, @signedOn, @expectedEndOn, @owed, @keyHeld, @animals, 1)
        """);

    public static readonly Sql Arrive = new("""
        update housing_first_tenancy set moved_in_on = @on, home_id = @home, version = version + 1
        where person_id = @person and tenancy_id = @tenancy and version = @version and moved_in_on is null and ended_on is null
        """);

    public static readonly Sql Change = new("""
        update housing_first_tenancy
        set place = @place, type = @type, landlord_type = @landlordType, rent_route = @rentRoute, safe_there = @safeThere, signed_on = @signedOn, moved_in_on = @movedInOn,
            expected_end_on = @expectedEndOn, owed = @owed, key_held = @keyHeld, animals = @animals, version = version + 1
        where person_id = @person and tenancy_id = @tenancy and version = @version
        """);

    /// <summary>What was written of an ending that was a mistake is gone with it: whoever was not offered that keeps it first, see <see cref="Ending.MistakenEnd"/>.</summary>
    public static readonly Sql End = new("""
        update housing_first_tenancy set ended_on = @on, end_reason = @reason, end_words = @words, left_for = @leftFor, version = version + 1
        where person_id = @person and tenancy_id = @tenancy and version = @version and ended_on is null
        """);

    /// <summary>Keeps it from ending until what is written down of it is.</summary>
    public static readonly Sql Held = new("""
        update housing_first_tenancy set version = version where person_id = @person and tenancy_id = @tenancy and ended_on is null
        """);

    /// <summary>What was written down of the end was wrong; that it ended stands.</summary>
    public static readonly Sql ChangeEnd = new("""
        update housing_first_tenancy set ended_on = @on, end_reason = @reason, end_words = @words, left_for = @leftFor, version = version + 1
        where person_id = @person and tenancy_id = @tenancy and version = @version and ended_on is not null and end_reason <> 'NotTheirs'
        """);

    /// <summary>They moved into the next one on another day, and left the homes before on that day.</summary>
    public static readonly Sql LeftOn = new("""
        update housing_first_tenancy set ended_on = @on, version = version + 1
        where person_id = @person and left_for = @tenancy
        """);

    /// <summary>Nobody moved in, so no measure counts it; that it was written down is kept, with what was written of an end.</summary>
    public static readonly Sql NeverTheirs = new("""
        update housing_first_tenancy set moved_in_on = null, home_id = null, ended_on = @today, end_reason = 'NotTheirs', mistaken_by = @by, left_for = null, version = version + 1
        where person_id = @person and tenancy_id = @tenancy and version = @version
        """);

    /// <summary>A home that was never theirs does not go on. What was written of the end is kept, and shown nowhere while it goes on; of a death that was a mistake nothing is.</summary>
    public static readonly Sql TakeBackEnd = new("""
        update housing_first_tenancy
        set ended_on = null, end_reason = case when end_reason = 'Died' then null else end_reason end, left_for = null, version = version + 1
        where person_id = @person and tenancy_id = @tenancy and version = @version and ended_on is not null and end_reason <> 'NotTheirs'
        """);

    /// <summary>They have not died, and the home is somebody else's: it is over all the same, for another reason.</summary>
    public static readonly Sql Lost = new("""
        update housing_first_tenancy set end_reason = 'Other', version = version + 1
        where person_id = @person and tenancy_id = @tenancy and version = @version and end_reason = 'Died'
        """);

    /// <summary>Where they live with this support, what is kept for them, and what waits; a home that it is not safe to come to is not on it, nor where one is that nobody has said that of.</summary>
    public static readonly Sql Card = new("""
        select 'Home' as label, t.place as value, '/Tenancies/ForPerson' as page
        from housing_first_tenancy t
        where t.person_id = @person and t.ended_on is null and t.moved_in_on is not null and t.safe_there = 'Yes'
        union all
        select 'Notice on their home' as label, 'Not settled yet' as value, '/Tenancies/ForPerson' as page
        from housing_first_notice n
        where n.person_id = @person and n.resolved_on is null
          and exists (select 1 from housing_first_tenancy t where t.person_id = n.person_id and t.tenancy_id = n.tenancy_id and t.ended_on is null and t.safe_there = 'Yes')
        union all
        select 'Offered' as label, case when count(*) = 1 then 'One home is kept for them' else 'More than one home is kept for them' end as value, '/Search/ForPerson' as page
        from housing_first_offer o
        where o.person_id = @person and o.state in ('Open', 'Accepted')
        group by o.person_id
        order by label, value
        """);
}
