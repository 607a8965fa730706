using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Access;

/// <summary>Parts of a page that not everybody sees who sees the page: neither what stands there nor that something does.</summary>
public sealed class FieldTests
{
    private static readonly Sql Face = new("""
        insert into core_disadvantage (disadvantage_id, person_id, kind, state, noted_on) values (@id, @person, @kind, 'Current', @day)
        """);

    private static readonly Sql Peer = new("""
        update core_worker_role set role = 'peer' where worker_id = (select w.worker_id from core_worker w where w.email = @email)
        """);

    private static readonly Dictionary<string, string[]> s_faces = new()
    {
        ["Housing"] = ["Homelessness"],
        ["Health"] = ["Drugs or alcohol", "Mental health"],
        ["Abuse"] = ["Domestic abuse"],
        ["Offending"] = ["Contact with the justice system"],
    };

    [Theory, EveryEngine]
    public async Task What_somebody_faces_is_told_kind_by_kind_and_the_others_are_not_there(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await StartAsync(platform, ours);
        Assert.Equal(5, Told(await ours.OpenAsync(person)).Count);

        await SharingTests.AgreeAsync(ours, person, ("Kinds", "Story"));
        var seen = await theirs.OpenAsync(person);
        Assert.Empty(Told(seen));
        Assert.DoesNotContain("What they face", seen.Html, StringComparison.Ordinal);

        var expected = new List<string>();
        foreach (var (kind, faces) in s_faces)
        {
            await SharingTests.AgreeAsync(ours, person, ("Kinds", kind));
            expected.AddRange(faces);
            Assert.Equal(expected.Order(), Told(await theirs.OpenAsync(person)).Order());
        }
    }

    [Theory, EveryEngine]
    public async Task A_peer_who_is_matched_with_them_sees_none_of_it_and_the_safe_ways_only(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        var person = await StartAsync(platform, ours);
        await ours.SubmitAsync(await ours.OpenAsync($"{person}/ways/add"), Fields(("Kind", "Phone"), ("Value", "07700 900122"), ("Safety", "NotSafe")));
        await ours.SubmitAsync(await ours.OpenAsync($"{person}/ways/add"), Fields(("Kind", "Phone"), ("Value", "07700 900111"), ("Safety", "Safe")));
        Assert.Contains("07700 900122", (await ours.OpenAsync(person)).Text, StringComparison.Ordinal);

        await ChangeAsync(platform, Peer, new { email = "navigator@demo.example" });
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await ours.OpenAsync(person)).Status);
        await ChangeAsync(platform, Worlds.WorldSql.Leads, new { email = "navigator@demo.example", person = Guid.Parse(person.Split('/')[2]) });
        var seen = await ours.OpenAsync(person);

        Assert.Empty(Told(seen));
        Assert.Contains("07700 900111", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("07700 900122", seen.Html, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Neither_on_paper_nor_on_a_page_that_says_what_went_wrong_stands_what_they_face(DatabaseEngine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        using var ours = await platform.SignInAsync("navigator@demo.example");
        using var theirs = await platform.SignInAsync("housing@demo.example");
        var person = await StartAsync(platform, ours);
        foreach (var kind in (string[])["Story", "Support"]) await SharingTests.AgreeAsync(ours, person, ("Kinds", kind));
        await ours.SubmitAsync(await ours.OpenAsync($"{person}/ways/add"), Fields(("Kind", "Phone"), ("Value", "07700 900122"), ("Safety", "NotSafe")));
        var form = await ours.OpenAsync($"{person}/edit");
        Assert.Equal(5, Told(await ours.OpenAsync($"{person}?print=true")).Count);

        foreach (var (page, status) in ((string, int)[])[("?print=true", 200), ("/story?print=true", 200), ("/timeline?print=true", 200), ("/edit", 404), ("/looks", 403), ("/locks/add", 403), ("/nowhere", 404)])
        {
            Hides(await theirs.AskAsync(person + page), status);
        }

        // a form that was never shown to them, with and without its token, and a word that is no number
        Hides(await theirs.PostAsync(form), 400, 404);
        Hides(await theirs.PostRawAsync($"{person}/edit", Array.Empty<KeyValuePair<string, string?>>()), 400, 404);
        Hides(await theirs.AskAsync($"{person}/sharing/none"), 404);

        static void Hides(TestPage answer, params int[] status)
        {
            Assert.Contains((int)answer.Status, status);
            Assert.Empty(Told(answer));
            Assert.DoesNotContain("What they face", answer.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("07700 900122", answer.Html, StringComparison.Ordinal);
        }
    }

    private static async Task<string> StartAsync(TestPlatform platform, TestBrowser ours)
    {
        var person = (await ours.StartPersonAsync("Robin Sharer")).Path;
        foreach (var kind in (string[])["Homelessness", "SubstanceUse", "MentalHealth", "DomesticAbuse", "CriminalJustice"])
        {
            await ChangeAsync(platform, Face, new { id = Ids.New(), person = Guid.Parse(person.Split('/')[2]), kind, day = new DateOnly(2026, 5, 1) });
        }

        return person;
    }

    private static Task<bool> ChangeAsync(TestPlatform platform, Sql sql, object args) => platform.InServicesAsync(async services =>
    {
        var database = services.GetRequiredService<IDatabase>();
        await database.TransactAsync(() => database.ExecuteAsync(sql, args));
        return true;
    });

    private static List<string> Told(TestPage page) => [.. s_faces.Values.SelectMany(faces => faces).Where(face => page.Html.Contains(face, StringComparison.Ordinal))];
}
