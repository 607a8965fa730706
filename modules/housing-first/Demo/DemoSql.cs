using HousingFirst.Search.Offers;
using Platform.Sdk.Data;

namespace HousingFirst.Demo;

internal static class DemoSql
{
    /// <summary>The worker's own people first, then whom the team has supported longest.</summary>
    public static readonly Sql People = new("""
        select s.support_id, s.person_id, p.display_name, s.team_id, s.team_name, s.lead_worker_id, s.phase, s.started_on
        from core_support_card s
        join core_person_card p on p.person_id = s.person_id
        where s.module_key = 'housing-first' and {visible s.person_id}
        order by case when s.lead_worker_id = @worker then 0 else 1 end, s.started_on, s.support_id
        """);

    /// <summary>What an invented year has brought: the day and the state are the demo's own.</summary>
    public static readonly Sql Offer = new("""
        insert into housing_first_offer (offer_id, person_id, support_id, property_id, state, offered_on, offered_by, answer_by, answered_on, words, version)
        values (@offer, @person, @support, @property, @state, @on, @by, @answerBy, @answeredOn, @words, 2)
        """);

    public static readonly Sql Tenancy = new("""
        insert into housing_first_tenancy (
            tenancy_id, person_id, support_id, property_id, place, type, landlord_type, rent_route, safe_there, signed_on, moved_in_on, ended_on, end_reason, end_words, version)
        values (@tenancy, @person, @support, @property, @place, @type, @landlordType, @rentRoute, 'Yes', @signedOn, @movedInOn, @endedOn, @endReason, @endWords, 2)
        """);

    public static readonly Sql MistakenEnd = new("""
        insert into housing_first_mistaken_end (mistaken_end_id, person_id, tenancy_id, reason, words) values (@id, @person, @tenancy, @reason, @words)
        """);

    public static readonly Sql Wish = new("""
        insert into housing_first_wish (wish_id, person_id, kind, words, seen_by, told_on, told_to, over_on, version)
        values (@wish, @person, @kind, @words, @seenBy, @on, @by, null, 1)
        """);
}
