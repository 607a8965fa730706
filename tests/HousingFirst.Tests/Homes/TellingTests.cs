using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;

namespace HousingFirst.Tests.Homes;

/// <summary>What a home tells besides of housing, on every page that whoever sees housing may open.</summary>
public sealed class TellingTests
{
    private static readonly string[] OwnTeams =
    [
        "rent arrears", "Ground 8", "Ground 10", "Ground 11", "Four weeks behind", "£5 a week from the credit", "13 weeks' rent or more", "He owes it to his brother",
    ];

    private static readonly string[] Offending = ["Prison", "prison", "Ground 7A"];
    private static readonly string[] Health = ["ospital, care or rehab"];
    private static readonly string[] Money = ["Housing Benefit"];

    [Theory, EveryEngine]
    public async Task Whoever_sees_housing_alone_reads_nothing_there_of_justice_health_money_or_what_is_owed(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.SupportedAsync();
        using var hana = await scene.HanaAsync();
        var pages = await LivedAsync(scene, hana, person);
        await scene.ShareAsync(person, InformationKind.Housing);
        using var outsider = await scene.Platform.SignInAsync(Scene.Outsider);

        var seen = await ReadAsync(outsider, pages);
        foreach (var told in (string[])[.. OwnTeams, .. Offending, .. Health, .. Money]) Assert.DoesNotContain(told, seen, StringComparison.Ordinal);
        foreach (var told in (string[])["The flat", "A letter about rent", "complaints from around the home"]) Assert.Contains(told, seen, StringComparison.Ordinal);

        foreach (var (kind, opened) in ((InformationKind, string[])[])[(InformationKind.Offending, Offending), (InformationKind.Health, Health), (InformationKind.Money, Money)])
        {
            await scene.ShareAsync(person, kind);
            seen = await ReadAsync(outsider, pages);
            foreach (var told in opened) Assert.Contains(told, seen, StringComparison.OrdinalIgnoreCase);
        }

        await scene.ShareAsync(person, InformationKind.Abuse);
        seen = await ReadAsync(outsider, pages);
        foreach (var told in OwnTeams) Assert.DoesNotContain(told, seen, StringComparison.Ordinal);
        var ours = await ReadAsync(hana, pages);
        foreach (var told in (string[])[.. OwnTeams, .. Offending[1..], .. Health, .. Money]) Assert.Contains(told, ours, StringComparison.Ordinal);
    }

    /// <summary>Four homes, one after another, and every page of the module that tells of them.</summary>
    private static async Task<IReadOnlyList<string>> LivedAsync(Scene scene, TestBrowser hana, Guid person)
    {
        var homes = new List<string>();
        foreach (var (place, reason, words) in ((string, string, string?)[])
        [
            ("The first flat", "Prison", null), ("The second flat", "Hospital", null), ("The third flat", "Arrears", "He owes it to his brother"), ("The fourth flat", "Complaints", null), ("The flat", "", null),
        ])
        {
            var tenancy = await Scene.ArriveAsync(hana, await Scene.SignAsync(hana, person, place));
            homes.Add(tenancy.Path);
            if (reason.Length == 0) break;
            await hana.SubmitAsync(await hana.OpenAsync(tenancy.LinkTo("It has ended")), new Dictionary<string, string?> { ["Input.Reason"] = reason, ["Input.Words"] = words });
        }

        var flat = await hana.OpenAsync(homes[^1]);
        await hana.SubmitAsync(await hana.OpenAsync(flat.LinkTo("Change")), new Dictionary<string, string?> { ["Input.Owed"] = "Thirteen" });
        foreach (var ground in (string[])["SevenA", "Eight", "Ten", "Eleven"]) await AddAsync("SeekingPossession", ground, "");
        var letters = await AddAsync("RentLetter", "", "Four weeks behind");
        await hana.SubmitAsync(await hana.OpenAsync(letters.LinkTo("It is settled (A letter about rent")), new Dictionary<string, string?> { ["Words"] = "£5 a week from the credit" });
        return
        [
            .. homes, $"/people/{person}", $"/people/{person}/timeline", $"/people/{person}/homes", $"/housing-first/tenancies/for-person/{person}", $"/housing-first/search/for-person/{person}",
            "/housing-first", "/housing-first/measures", "/housing-first/fidelity", "/housing-first/properties/list",
        ];

        async Task<TestPage> AddAsync(string type, string ground, string words) => await hana.SubmitAsync(
            await hana.OpenAsync(flat.LinkTo("Add a notice")), new Dictionary<string, string?> { ["Input.Type"] = type, ["Input.Ground"] = ground, ["Input.Words"] = words });
    }

    private static async Task<string> ReadAsync(TestBrowser browser, IReadOnlyList<string> pages)
    {
        var all = new List<string>();
        foreach (var page in pages) all.Add((await browser.OpenAsync(page)).Text);
        return string.Join('\n', all);
    }
}
