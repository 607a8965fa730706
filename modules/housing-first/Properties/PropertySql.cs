using Platform.Sdk.Data;

namespace HousingFirst.Properties;

internal static class PropertySql
{
    private const string Columns = """
        p.property_id, p.address, p.uprn, p.landlord, p.landlord_type, p.size, p.floor, p.accessibility, p.more, p.pets, p.weekly_rent, p.weekly_allowance,
        p.service_charge, p.deposit, p.furnished, p.energy, p.state, p.since_on, p.pledged_on, p.void_on, p.ready_on, p.expected_on, p.holder_team_id, p.holder_team,
        p.version
        """;

    /// <summary>What can be offered first, what is withdrawn last.</summary>
    public static readonly Sql All = new($"""
        select {Columns}
        from housing_first_property p
        order by case p.state when 'Ready' then 0 when 'Void' then 1 when 'Pledged' then 2 when 'Offered' then 3 when 'Let' then 4 else 5 end, p.address, p.property_id
        """);

    public static readonly Sql One = new($"select {Columns} from housing_first_property p where p.property_id = @property");

    public static readonly Sql OnOffer = new($"""
        select {Columns}
        from housing_first_property p
        where p.holder_id is null and p.state in ('Ready', 'Void', 'Pledged')
        order by case p.state when 'Ready' then 0 when 'Void' then 1 else 2 end, p.address, p.property_id
        """);

    public static readonly Sql Others = new("""
        select p.property_id, p.address from housing_first_property p where p.property_id <> @property and p.state <> 'Withdrawn' order by p.address, p.property_id
        """);

    public static readonly Sql WithUprn = new("""
        select count(*) from housing_first_property p where p.uprn = @uprn and p.property_id <> @property and p.state <> 'Withdrawn'
        """);

    public static readonly Sql Add = new("""
        insert into housing_first_property (
            property_id, address, uprn, landlord, landlord_type, size, floor, accessibility, more, pets, weekly_rent, weekly_allowance,
            service_charge, deposit, furnished, energy, state, since_on, pledged_on, void_on, ready_on, holder_id, guard, version)
        values (@property, @address, @uprn, @landlord, @landlordType, @size, @floor, @accessibility, @more, @pets, @rent, @allowance,
                @serviceCharge, @deposit, @furnished, @energy, @state, @today, @pledgedOn, @voidOn, @readyOn, null, 0, 1)
        """);

    public static readonly Sql Change = new("""
        update housing_first_property
        set address = @address, uprn = @uprn, landlord = @landlord, landlord_type = @landlordType, size = @size, floor = @floor,
            accessibility = @accessibility, more = @more, pets = @pets, weekly_rent = @rent, weekly_allowance = @allowance,
            service_charge = @serviceCharge, deposit = @deposit, furnished = @furnished, energy = @energy, version = version + 1
        where property_id = @property and version = @version
        """);

    /// <summary>Nobody may have begun to hold it since the page was opened.</summary>
    public static readonly Sql ChangeState = new("""
        update housing_first_property
        set state = @state, since_on = @on, pledged_on = @pledgedOn, void_on = @voidOn, ready_on = @readyOn, expected_on = @expectedOn, version = version + 1
        where property_id = @property and version = @version and holder_id is null
        """);

    /// <summary>The guard: of two who want to offer one home at once, one finds it free and the other does not.</summary>
    public static readonly Sql Take = new("""
        update housing_first_property set guard = guard + 1
        where property_id = @property and holder_id is null and state in ('Ready', 'Void', 'Pledged')
        """);

    /// <summary>The guard again, for whoever it is kept for.</summary>
    public static readonly Sql TakeOver = new("""
        update housing_first_property set guard = guard + 1 where property_id = @property and holder_id = @holder
        """);

    public static readonly Sql Hold = new("""
        update housing_first_property set state = @state, holder_id = @holder, holder_team_id = @team, holder_team = @teamName, since_on = @today, version = version + 1
        where property_id = @property
        """);

    /// <summary>It is kept for nobody any more, as far as it was kept for this one, and is where it was before.</summary>
    public static readonly Sql Free = new("""
        update housing_first_property
        set state = case when ready_on is not null then 'Ready' when void_on is not null then 'Void' else 'Pledged' end,
            holder_id = null, since_on = @today, version = version + 1
        where property_id = @property and holder_id = @holder
        """);

    /// <summary>Whoever lived there has left.</summary>
    public static readonly Sql Empty = new("""
        update housing_first_property set state = 'Void', holder_id = null, since_on = @on, void_on = @on, ready_on = null, expected_on = null, version = version + 1
        where property_id = @property and holder_id = @holder
        """);

    /// <summary>They left it on another day than was written down; nobody has done anything with it since.</summary>
    public static readonly Sql EmptySince = new("""
        update housing_first_property set since_on = @on, void_on = @on, version = version + 1
        where property_id = @property and holder_id is null and state = 'Void' and since_on = @was
        """);

    /// <summary>Whoever lived there has died.</summary>
    public static readonly Sql LeaveBe = new("""
        update housing_first_property set state = 'Withdrawn', holder_id = null, since_on = @today, version = version + 1
        where property_id = @property and holder_id = @holder
        """);

    public static readonly Sql Again = new("""
        update housing_first_property set state = 'Let', holder_id = @holder, holder_team_id = @team, holder_team = @teamName, since_on = @today, version = version + 1
        where property_id = @property and holder_id is null
        """);

    public static readonly Sql KeepAgain = new("""
        update housing_first_property set state = 'Offered', holder_id = @holder, holder_team_id = @team, holder_team = @teamName, since_on = @today, version = version + 1
        where property_id = @property and holder_id is null and state in ('Ready', 'Void', 'Pledged')
        """);

    /// <summary>For whom a home is kept or who lives there, for those whose own team supports them.</summary>
    public static readonly Sql Holders = new("""
        select o.person_id as person_id, c.display_name as display_name
        from housing_first_offer o
        join core_person_card c on c.person_id = o.person_id
        where o.property_id = @property and o.state in ('Open', 'Accepted') and {visible o.person_id}
        union all
        select t.person_id as person_id, c.display_name as display_name
        from housing_first_tenancy t
        join core_person_card c on c.person_id = t.person_id
        where t.property_id = @property and t.ended_on is null and {visible t.person_id}
        order by display_name, person_id
        """);

    /// <summary>Another team supports whoever lives in it: that team is asked from now on.</summary>
    public static readonly Sql HeldBy = new("""
        update housing_first_property set holder_team_id = @team, holder_team = @teamName
        where holder_id in (select t.tenancy_id from housing_first_tenancy t where t.person_id = @person and t.ended_on is null)
        """);

    /// <summary>How many work in a team now.</summary>
    public static readonly Sql InTeam = new("select count(*) from core_worker_card w where w.team_id = @team and w.left_at is null");

    /// <summary>As after a death, it is offered to nobody until somebody says where it is: whoever held it may have been out of sight, and not gone.</summary>
    public static readonly Sql FreeWhoever = new("""
        update housing_first_property set state = 'Withdrawn', holder_id = null, since_on = @today, version = version + 1
        where property_id = @property and version = @version and state in ('Offered', 'Let')
        """);
}
