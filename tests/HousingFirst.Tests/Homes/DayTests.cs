using Platform.Conformance.Engines;
using Platform.Data.Engines;
using System.Reflection;

namespace HousingFirst.Tests.Homes;

/// <summary>Days that a home can speak of.</summary>
public sealed class DayTests
{
    private static readonly DateOnly s_first = new(1, 1, 1), s_last = new(9999, 12, 31);

    [Theory, EveryEngine]
    public async Task No_day_is_accepted_that_cannot_be_meant_and_the_field_and_its_days_are_named(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var (home, other) = (await scene.HomeAsync(hana), await scene.HomeAsync(hana, "2 Sample Street"));
        var search = await Scene.OfferAsync(hana, person, home);
        var signed = await Scene.SignAsync(hana, person, "The annexe");
        var flat = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, "The flat"));
        var letter = await hana.SubmitAsync(await hana.OpenAsync(flat.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = "Court" });
        var repair = await hana.SubmitAsync(await hana.OpenAsync(flat.LinkTo("Add an inspection or a repair")), new Dictionary<string, string?> { ["Input.Type"] = "Repair", ["Input.What"] = "A window" });
        var state = other.Replace("/show/", "/keeping/state/", StringComparison.Ordinal);
        var sign = $"/housing-first/tenancies/signing/sign/{person}";
        (string Page, string Field, string Name)[] days =
        [
            (sign, "Tenancy.SignedOn", "Signed on"), (sign, "Tenancy.ExpectedEndOn", "Expected end date"), (signed.LinkTo("They move in"), "On", "Moved in on"),
            (flat.LinkTo("Change"), "Input.SignedOn", "Signed on"), (flat.LinkTo("Change"), "Input.MovedInOn", "Moved in on"), (flat.LinkTo("Change"), "Input.ExpectedEndOn", "Expected end date"),
            (flat.LinkTo("It has ended"), "Input.On", "Until which day?"),
            (flat.LinkTo("Add a notice"), "Input.ServedOn", "When did it come?"), (flat.LinkTo("Add a notice"), "Input.ActBy", "By when is it to be answered, or something to be done?"),
            (flat.LinkTo("Add a notice"), "Input.HearingOn", "When does a court decide?"), (letter.LinkTo("Change this notice"), "Input.HearingOn", "When does a court decide?"),
            (flat.LinkTo("Add an inspection or a repair"), "Input.DueOn", "Due date"), (repair.LinkTo("What came of it"), "Input.On", "Done on"), (repair.LinkTo("What came of it"), "Input.NextOn", "When is the next one due?"),
            (state, "Input.On", "Since which day?"), (state, "Input.ExpectedOn", "When is it expected to be ready?"),
            ($"/housing-first/search/offers/make/{person}", "Input.AnswerBy", "Until when is it kept for them?"), (search.LinkTo("Keep it until another day"), "Input.AnswerBy", "Until when is it kept for them?"),
            (search.LinkTo("Arrange to look at it"), "Input.On", "On which day?"),
        ];
        foreach (var (page, field, name) in days)
        {
            foreach (var day in (DateOnly[])[s_first, s_last])
            {
                var fields = new Dictionary<string, string?>();
                Scene.Date(fields, field, day);
                fields[$"{field}.year"] = day == s_first ? "0001" : "9999";
                Assert.Contains($"“{name}” can be any day from", (await hana.SubmitAsync(await hana.OpenAsync(page), fields)).Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_date_that_a_form_asks_for_says_which_days_it_can_be()
    {
        var asked = typeof(HousingFirstModule).Assembly.GetTypes()
            .Where(type => type.IsVisible).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(one => one.SetMethod is { IsPublic: true } && (one.PropertyType == typeof(DateOnly) || one.PropertyType == typeof(DateOnly?))).ToList();

        Assert.True(asked.Count >= 15, $"only {asked.Count} dates are asked for");
        Assert.Empty(asked.Where(one => one.GetCustomAttribute<WithinYearsAttribute>() is null).Select(one => $"{one.DeclaringType!.Name}.{one.Name}"));
    }

    [Theory, EveryEngine]
    public async Task A_date_that_is_none_is_told_so_and_nothing_besides(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var tenancy = await Scene.SignAsync(hana, person, "The flat");

        var told = await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("They move in")), new Dictionary<string, string?> { ["On.day"] = "31", ["On.month"] = "2", ["On.year"] = "2026" });

        Assert.Contains("The date must be a real date", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("can be any day from", told.Text, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_home_is_ready_no_sooner_than_it_is_empty(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var hana = await scene.HanaAsync();
        var state = (await scene.HomeAsync(hana)).Replace("/show/", "/keeping/state/", StringComparison.Ordinal);
        var fields = new Dictionary<string, string?> { ["Input.State"] = "Void" };
        Scene.Date(fields, "Input.ExpectedOn", scene.Today.AddDays(-1));

        Assert.Contains("It would be ready before it was empty.", (await hana.SubmitAsync(await hana.OpenAsync(state), fields)).Text, StringComparison.Ordinal);
    }
}
