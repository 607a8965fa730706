using HousingFirst.Measures;
using HousingFirst.Tenancies;

namespace HousingFirst.Tests;

public sealed class MeasureTests
{
    private static readonly DateOnly s_today = new(2026, 11, 23);

    [Fact]
    public void The_pilots_snapshot_comes_out_by_people_132_of_149_are_89_percent()
    {
        var share = Sustainment.OfPeople(Pilot(), s_today);

        Assert.Equal(new Share(132, 149), share);
        Assert.Equal("132 of 149 = 89 %", share.InWords);
    }

    [Fact]
    public void The_pilots_132_have_lived_in_their_homes_as_long_as_it_says() =>
        Assert.Equal([11, 31, 70, 20, 0], Sustainment.ByTimeHoused(Pilot(), s_today));

    [Fact]
    public void Whoever_lives_in_a_second_home_has_kept_one_by_people_and_lost_one_by_tenancies()
    {
        var person = Guid.AllBitsSet;
        HomeTerm[] terms = [Home(person, 400, 200, EndReason.Transfer), Home(person, 150)];

        Assert.Equal(new Share(1, 1), Sustainment.OfPeople(terms, s_today));
        Assert.Equal(new Share(1, 2), Sustainment.OfTenancies(terms, s_today));
    }

    [Fact]
    public void On_the_day_that_the_months_were_over_counts_where_they_lived_that_day()
    {
        var (between, stays, left, late) = (Ids(1), Ids(2), Ids(3), Ids(4));
        HomeTerm[] terms = [Home(between, 420, 300), Home(between, 150), Home(stays, 400), Home(left, 800, 500), Home(late, 100)];

        Assert.Equal(new Share(2, 3), Sustainment.After(6, terms, s_today));
        Assert.Equal(new Share(2, 3), Sustainment.After(12, terms, s_today));
        Assert.Equal(new Share(0, 1), Sustainment.After(24, terms, s_today));
        Assert.Equal(new Share(0, 0), Sustainment.After(36, terms, s_today));
        Assert.Equal("Nobody yet", Sustainment.After(36, terms, s_today).InWords);
    }

    [Fact]
    public void Whoever_died_in_their_home_is_neither_above_nor_below_the_line_and_is_told_of()
    {
        HomeTerm[] terms = [Home(Ids(1), 400, 40, EndReason.Died), Home(Ids(2), 400)];

        Assert.Equal(new Share(1, 1), Sustainment.OfPeople(terms, s_today));
        Assert.Equal(new Share(1, 1), Sustainment.OfTenancies(terms, s_today));
        Assert.Equal(new Share(2, 2), Sustainment.After(6, terms, s_today));
        Assert.Equal(new Share(1, 1), Sustainment.After(12, terms, s_today));
        Assert.Equal(1, Sustainment.Died(terms, s_today));
    }

    [Fact]
    public void A_licence_and_a_home_that_nobody_moved_into_yet_are_no_permanent_home()
    {
        HomeTerm[] terms = [Home(Ids(1), 100) with { Type = TenancyType.Licence }, Home(Ids(2), -3)];

        Assert.Equal(new Share(0, 0), Sustainment.OfPeople(terms, s_today));
        Assert.Equal(new Share(0, 0), Sustainment.OfTenancies(terms, s_today));
    }

    [Fact]
    public void The_middle_wait_is_a_number_of_days_that_somebody_waited()
    {
        Assert.Null(Waits.Median([]));
        Assert.Equal(7, Waits.Median([30, 7, 2]));
        Assert.Equal(7, Waits.Median([30, 7, 2, 9]));
        Wait[] waits = [Waited(10, 4), Waited(20, 1), Waited(5, null), Waited(3, 9)];

        Assert.Equal([6, 19], Waits.ToFirstOffer(waits));
    }

    // 149 were ever housed, 132 are: 11 for less than a month, 31 for less than six, 70 for less than a year and 20 for longer (domain notes §3.2)
    private static List<HomeTerm> Pilot()
    {
        int[] days = [.. Enumerable.Repeat(15, 11), .. Enumerable.Repeat(45, 31), .. Enumerable.Repeat(270, 70), .. Enumerable.Repeat(500, 20)];
        return [.. days.Select((since, at) => Home(Ids(at), since)), .. Enumerable.Range(200, 17).Select(at => Home(Ids(at), 300, 30, EndReason.Left))];
    }

    private static HomeTerm Home(Guid person, int daysAgo, int? endedDaysAgo = null, EndReason reason = EndReason.Other) => new()
    {
        PersonId = person, Type = TenancyType.Secure, MovedInOn = s_today.AddDays(-daysAgo), EndedOn = endedDaysAgo is { } ended ? s_today.AddDays(-ended) : null,
        EndReason = endedDaysAgo is null ? null : reason,
    };

    private static Wait Waited(int acceptedDaysAgo, int? offeredDaysAgo) => new()
    {
        StartedOn = s_today.AddDays(-acceptedDaysAgo), FirstOfferOn = offeredDaysAgo is { } days ? s_today.AddDays(-days) : null,
    };

    private static Guid Ids(int number) => new(number, 0, 0, new byte[8]);
}
