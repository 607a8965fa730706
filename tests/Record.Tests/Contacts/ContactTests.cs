using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Engines;
using Platform.Data.Engines;
using Platform.Record.Contacts;
using Platform.Record.MyDay;
using Platform.Record.MyDay.Due;
using Platform.Record.Support;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;
using Platform.Sdk.Rules;
using Record.Tests.Support;

namespace Record.Tests.Contacts;

public sealed class ContactTests
{
    private static readonly ContactInput Called = new() { Method = ContactMethod.Phone, Result = ContactResult.Spoke };

    private static readonly LocalArea Area = new("Test area", true, "#0f5757", "Europe/London");

    [Theory]
    [InlineData(ContactMethod.Phone, ContactResult.NotReached, "We called: not reached", false)]
    [InlineData(ContactMethod.Visit, ContactResult.Met, "We visited: met", true)]
    [InlineData(ContactMethod.MetOut, ContactResult.Met, "We went out to meet: met", true)]
    [InlineData(ContactMethod.Text, ContactResult.LeftWord, "We sent a text: left word", false)]
    [InlineData(ContactMethod.Message, ContactResult.AskedForSpace, "We sent a message: asked for space", true)]
    [InlineData(ContactMethod.Letter, ContactResult.Spoke, "We sent a letter: spoke", true)]
    public void A_contact_is_told_as_what_the_service_did(ContactMethod method, ContactResult result, string sentence, bool twoWay)
    {
        var contact = new Contact(method, result, null, default, null);

        Assert.Equal((sentence, twoWay), (contact.Sentence, contact.TwoWay));
    }

    [Theory, EveryEngine]
    public async Task A_contact_belongs_to_the_support_asked_for_else_to_ones_own_else_to_the_teams(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();
        var others = await scene.SupportAsync(person, Scene.Housing);
        var teams = await scene.SupportAsync(person, module: Episodes.FrontDoor, lead: false);

        Assert.Equal(teams, await EpisodeAsync(scene, person, null));
        Assert.Equal(others, await EpisodeAsync(scene, person, others));
        Assert.Null(await EpisodeAsync(scene, await scene.PersonAsync(), teams));
    }

    [Theory, EveryEngine]
    public async Task A_next_try_is_work_to_do_until_the_next_contact(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();

        await RecordAsync(scene, person, Tried(scene) with { NextTryOn = scene.Today.AddDays(2) });
        Assert.Equal(["core.try-again"], await scene.OpenWorkAsync(person));

        await RecordAsync(scene, person, Tried(scene));
        Assert.Empty(await scene.OpenWorkAsync(person));
    }

    [Theory, EveryEngine]
    public async Task A_next_try_stands_in_the_lead_workers_day_whoever_was_in_touch(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, support) = await scene.SupportedAsync();
        await scene.SupportAsync(person, Scene.Housing, Episodes.FrontDoor);

        await RecordAsync(scene, person, Tried(scene) with { NextTryOn = scene.Today }, support, Scene.Housing);

        Assert.Single(await DayAsync(scene, Scene.Navigator));
        Assert.Empty(await DayAsync(scene, Scene.Housing));
        Assert.Empty(await DayAsync(scene, Scene.Lead));
    }

    [Theory, EveryEngine]
    public async Task Where_nobody_leads_a_next_try_is_the_one_who_was_in_touch_or_else_the_teams(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var person = await scene.PersonAsync();
        var support = await scene.SupportAsync(person, lead: false);

        await RecordAsync(scene, person, Tried(scene) with { NextTryOn = scene.Today }, support);
        Assert.Equal((1, 0), ((await DayAsync(scene, Scene.Navigator)).Count, (await DayAsync(scene, Scene.Lead)).Count));

        await RecordAsync(scene, person, Tried(scene) with { NextTryOn = scene.Today }, support, Scene.Housing);
        Assert.Equal((1, 1), ((await DayAsync(scene, Scene.Navigator)).Count, (await DayAsync(scene, Scene.Lead)).Count));
    }

    [Theory, EveryEngine]
    public async Task A_contact_lies_in_the_past_and_a_next_try_does_not(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync();

        var later = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            RecordAsync(scene, person, Tried(scene) with { At = scene.Now.AddSeconds(1) }));
        var earlier = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            RecordAsync(scene, person, Tried(scene) with { NextTryOn = scene.Today.AddDays(-1) }));

        Assert.Equal(("Input.HappenedOn", "Input.NextTryOn"), (later.Field, earlier.Field));
        Assert.Equal(0, await scene.ReadAsync(d => d.OneAsync<int>(SceneSql.Contacts, new { person })));
    }

    [Theory, EveryEngine]
    public async Task A_contact_lies_no_more_than_a_year_before_the_support_started(DatabaseEngine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (person, _) = await scene.SupportedAsync(daysAgo: 10);
        var earliest = scene.Today.AddDays(-10).AddYears(-1).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

        await RecordAsync(scene, person, Tried(scene) with { At = earliest });
        foreach (var at in new[] { earliest.AddDays(-1), new DateTime(1000, 1, 1), DateTime.MinValue })
        {
            var early = await Assert.ThrowsAsync<RuleBrokenException>(() => RecordAsync(scene, person, Tried(scene) with { At = at }));
            Assert.Equal("Input.HappenedOn", early.Field);
        }

        Assert.Equal(1, await scene.ReadAsync(d => d.OneAsync<int>(SceneSql.Contacts, new { person })));
    }

    [Fact]
    public void A_contact_is_now_unless_another_time_is_given_and_a_day_alone_means_noon()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 6, 10, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTime(2026, 6, 10, 8, 0, 0), Called.ToContact(Area, clock).At);
        Assert.Equal(new DateTime(2026, 6, 9, 11, 0, 0), (Called with { HappenedOn = new(2026, 6, 9) }).ToContact(Area, clock).At);
        Assert.Equal(new DateTime(2026, 6, 10, 6, 30, 0), (Called with { HappenedTime = new(7, 30) }).ToContact(Area, clock).At);
        Assert.Equal(new DateTime(2026, 6, 10, 8, 0, 0), (Called with { HappenedOn = new(2026, 6, 10) }).ToContact(Area, clock).At);
    }

    [Fact]
    public void An_hour_that_summer_time_skips_is_read_as_the_next() =>
        Assert.Equal(new DateTime(2026, 3, 29, 1, 30, 0), Area.ToUtc(new DateTime(2026, 3, 29, 1, 30, 0)));

    private static Contact Tried(Scene scene) => new(ContactMethod.Phone, ContactResult.NotReached, null, scene.Now, null);

    private static Task<Guid?> EpisodeAsync(Scene scene, Guid person, Guid? support) => scene.AsAsync(Scene.Navigator, async services =>
        (await services.GetRequiredService<ContactLog>().EpisodeAsync(person, support))?.SupportId);

    private static Task RecordAsync(Scene scene, Guid person, Contact contact, Guid? support = null, string email = Scene.Navigator) =>
        scene.DoAsync(email, async services =>
        {
            var log = services.GetRequiredService<ContactLog>();
            await log.RecordAsync(person, (await log.EpisodeAsync(person, support))!, contact);
        });

    private static Task<IReadOnlyList<WorkRow>> DayAsync(Scene scene, string email) => scene.AsAsync(
        email, async services => (await services.GetRequiredService<Day>().WorkAsync()).Rows, MyDayPermissions.People, "core.contact.record");
}
