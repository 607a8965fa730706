using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Record;

namespace HousingFirst.Tests;

/// <summary>A platform with this module, homes, and people whom the Housing First team supports.</summary>
internal sealed class Scene(TestPlatform platform) : IAsyncDisposable
{
    public const string Hana = "housing@demo.example", Harriet = "homes-lead@demo.example", Outsider = "navigator@demo.example", OtherLead = "lead@demo.example";

    public TestPlatform Platform => platform;

    public DateOnly Today => DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime);

    public static async Task<Scene> StartAsync(DatabaseEngine engine) => new(await TestPlatform.StartAsync(engine, new HousingFirstModule()));

    public Task<TestBrowser> HanaAsync() => platform.SignInAsync(Hana);

    /// <summary>Somebody whom Hana has supported with Housing First for some days.</summary>
    public Task<Guid> SupportedAsync(string name = "Sam", int daysAgo = 30, string phase = "Active") => platform.InScopeAsync(async scope =>
    {
        var (person, support) = (Ids.New(), Ids.New());
        await scope.Database.TransactAsync(async () =>
        {
            await scope.Database.ExecuteAsync(SceneSql.AddPerson, new { person, name, now = scope.Now });
            await scope.Database.ExecuteOneAsync(SceneSql.AddSupport, new { person, support, phase, on = Today.AddDays(-daysAgo) });
        });
        return person;
    });

    /// <summary>Somebody whom Hana's team knows without Housing First yet.</summary>
    public Task<Guid> KnownAsync() => platform.InScopeAsync(async scope =>
    {
        var person = await SupportedAsync();
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(SceneSql.AsCore, new { person }));
        return person;
    });

    /// <summary>What they were supported with so far was another team's; Hana's supports them since today.</summary>
    public Task WasElsewhereAsync(Guid person) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(async () =>
        {
            await scope.Database.ExecuteOneAsync(SceneSql.Elsewhere, new { person, on = Today, began = Today.AddDays(-30) });
            await scope.Database.ExecuteOneAsync(SceneSql.MovedInBefore, new { person, on = Today.AddDays(-5) });
            await scope.Database.ExecuteOneAsync(SceneSql.AddSupport, new { person, support = Ids.New(), phase = "Active", on = Today });
        });
        return true;
    });

    /// <summary>What was offered to them is gone, as it is when a record is erased.</summary>
    public Task ErasedAsync(Guid person) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteOneAsync(SceneSql.Erased, new { person }));
        return true;
    });

    /// <summary>She leads Hana's team.</summary>
    public Task<TestBrowser> HarrietAsync() => platform.SignInAsync(Harriet);

    public Task WriteAsync(Sql sql, object? args = null) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteAsync(sql, args ?? new { }));
        return true;
    });

    public Task WriteOneAsync(Sql sql, object args) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(() => scope.Database.ExecuteOneAsync(sql, args));
        return true;
    });

    /// <summary>The navigator, of another organisation, may use this module too, and sees these kinds of what is known of the person.</summary>
    public Task ShareAsync(Guid person, params InformationKind[] kinds) => platform.InScopeAsync(async scope =>
    {
        await scope.Database.TransactAsync(async () =>
        {
            await scope.Database.ExecuteAsync(SceneSql.HiresOutsider);
            var sharing = Ids.New();
            await scope.Database.ExecuteOneAsync(SceneSql.Share, new { sharing, person, from = Today, until = Today.AddDays(90), now = scope.Now });
            foreach (var kind in kinds.Append(InformationKind.Identity).Append(InformationKind.Support)) await scope.Database.ExecuteOneAsync(SceneSql.ShareKind, new { id = Ids.New(), sharing, person, kind });
        });
        return true;
    });

    public async Task<string> HomeAsync(TestBrowser browser, string address = "1 Sample Street", params (string Field, string Value)[] more)
    {
        var fields = new Dictionary<string, string?>
        {
            ["Input.Address"] = address, ["Input.Landlord"] = "Exampleton Homes", ["Input.LandlordType"] = "HousingAssociation", ["Input.Pets"] = "Ask",
            ["Input.WeeklyRent"] = "120.50", ["Input.WeeklyAllowance"] = "103.56", ["State"] = "Ready",
        };
        foreach (var (field, value) in more) fields[$"Input.{field}"] = value;
        return (await browser.SubmitAsync(await browser.OpenAsync("/housing-first/properties/add"), fields)).Path;
    }

    public static Guid IdOf(string path) => Guid.Parse(path.Split('?')[0].Split('/')[^1]);

    public static async Task<TestPage> OfferAsync(TestBrowser browser, Guid person, string home) => await browser.SubmitAsync(
        await browser.OpenAsync($"/housing-first/search/offers/make/{person}"), new Dictionary<string, string?> { ["Input.PropertyId"] = $"{IdOf(home)}" });

    public static async Task<TestPage> AnswerAsync(TestBrowser browser, TestPage search, string answer, string words = "") => await browser.SubmitAsync(
        await browser.OpenAsync(search.LinkTo("What they say")), new Dictionary<string, string?> { ["Input.Answer"] = answer, ["Input.Words"] = words });

    /// <summary>They sign for the home that is kept for them, or for one they found.</summary>
    public static async Task<TestPage> SignAsync(TestBrowser browser, Guid person, string? found = null, string safe = "Yes", DateOnly? on = null, string type = "Starter")
    {
        var page = await browser.OpenAsync($"/housing-first/tenancies/signing/sign/{person}");
        var fields = new Dictionary<string, string?>
        {
            ["Tenancy.Type"] = type, ["Tenancy.LandlordType"] = "HousingAssociation", ["Tenancy.RentRoute"] = "HousingBenefit", ["Tenancy.SafeThere"] = safe,
        };
        if (found is not null) (fields["Input.Home"], fields["Input.Place"]) = ("found", found);
        if (on is { } day) Date(fields, "Tenancy.SignedOn", day);
        return await browser.SubmitAsync(page, fields);
    }

    /// <summary>They move in; what becomes of a home that they lived in is asked where there is one.</summary>
    public static async Task<TestPage> ArriveAsync(TestBrowser browser, TestPage tenancy, DateOnly? on = null, string? earlier = null)
    {
        var fields = new Dictionary<string, string?>();
        if (earlier is not null) fields["Earlier"] = earlier;
        if (on is { } day) Date(fields, "On", day);
        return await browser.SubmitAsync(await browser.OpenAsync(tenancy.LinkTo("They move in")), fields);
    }

    public static async Task<TestPage> EndAsync(TestBrowser browser, TestPage tenancy, string reason) => await browser.SubmitAsync(
        await browser.OpenAsync(tenancy.LinkTo("It has ended")), new Dictionary<string, string?> { ["Input.Reason"] = reason });

    public static void Date(Dictionary<string, string?> fields, string name, DateOnly day) =>
        (fields[$"{name}.day"], fields[$"{name}.month"], fields[$"{name}.year"]) = ($"{day.Day}", $"{day.Month}", $"{day.Year}");

    public Task<IReadOnlyList<string>> OpenWorkAsync(Guid person) => platform.InScopeAsync(scope => scope.Database.ManyAsync<string>(SceneSql.OpenWork, new { person }));

    /// <summary>What a colleague does with the viewing in the calendar that everybody shares.</summary>
    public Task InCalendarAsync(Guid person, Func<IPlan, Guid, Task> actAsync) => platform.InServicesAsync(async services =>
    {
        var database = services.GetRequiredService<IDatabase>();
        var viewing = await database.OneAsync<Guid>(SceneSql.Viewing, new { person });
        await database.TransactAsync(() => actAsync(services.GetRequiredService<IPlan>(), viewing));
        return true;
    });

    public Task RaiseAsync<T>(T happened) where T : notnull => platform.InServicesAsync(async services =>
    {
        await services.GetRequiredService<IDatabase>().TransactAsync(() => services.GetRequiredService<IEvents>().RaiseAsync(happened));
        return true;
    });

    /// <summary>Support has ended, so many days ago, as it does when two have agreed to it.</summary>
    public async Task EndSupportAsync(Guid person, int daysAgo = 0)
    {
        var (support, on) = (await SupportAsync(person), Today.AddDays(-daysAgo));
        await platform.InServicesAsync(async services =>
        {
            await services.GetRequiredService<IDatabase>().TransactAsync(async () =>
            {
                await services.GetRequiredService<IDatabase>().ExecuteOneAsync(SceneSql.EndSupport, new { person, support = support.SupportId, on });
                await services.GetRequiredService<IEvents>().RaiseAsync(new SupportEnded(person, support.SupportId, "housing-first", support.TeamId, null, on, EndingReason.MovedOn));
            });
            return true;
        });
    }

    public Task<SupportOf> SupportAsync(Guid person) => platform.InScopeAsync(async scope => (await scope.Database.OneAsync<SupportOf>(SceneSql.Support, new { person }))!);

    public ValueTask DisposeAsync() => platform.DisposeAsync();
}

internal sealed record SupportOf
{
    public Guid SupportId { get; init; }
    public Guid TeamId { get; init; }
    public Phase Phase { get; init; }
}

internal static class SceneSql
{
    public static readonly Sql AddPerson = new("""
        insert into core_person (person_id, display_name, name_key, started_at, guard, version) values (@person, @name, @name, @now, 0, 1)
        """);

    public static readonly Sql AddSupport = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, 'housing-first', w.team_id, w.worker_id, @phase, @on, 1
        from core_worker w where w.email = 'housing@demo.example'
        """);

    public static readonly Sql Erased = new("delete from housing_first_offer where person_id = @person");

    public static readonly Sql Elsewhere = new("""
        update core_support set phase = 'Ended', ended_on = @on, started_on = @began, team_id = (select w.team_id from core_worker w where w.email = 'navigator@demo.example')
        where person_id = @person
        """);

    public static readonly Sql MovedInBefore = new("update housing_first_tenancy set signed_on = @on, moved_in_on = @on where person_id = @person");

    public static readonly Sql AsCore = new("update core_support set module_key = 'core' where person_id = @person");

    public static readonly Sql Viewing = new("select o.viewing_id from housing_first_offer o where o.person_id = @person");

    public static readonly Sql OpenWork = new("""
        select w.kind from core_work w where w.person_id = @person and w.finished_at is null order by w.kind
        """);

    public static readonly Sql Support = new("select s.support_id, s.team_id, s.phase from core_support s where s.person_id = @person");

    public static readonly Sql EndSupport = new("update core_support set phase = 'Ended', ended_on = @on where person_id = @person and support_id = @support");

    public static readonly Sql HiresOutsider = new("""
        insert into core_worker_role (worker_id, module_key, role)
        select w.worker_id, 'housing-first', 'worker' from core_worker w
        where w.email = 'navigator@demo.example' and not exists (select 1 from core_worker_role r where r.worker_id = w.worker_id and r.module_key = 'housing-first')
        """);

    /// <summary>Another team gives Housing First too.</summary>
    public static readonly Sql HiresOtherLead = new("""
        insert into core_worker_role (worker_id, module_key, role)
        select w.worker_id, 'housing-first', 'lead' from core_worker w where w.email = 'lead@demo.example'
        """);

    public static readonly Sql AllLeft = new("""
        update core_worker set disabled_at = created_at where team_id = (select w.team_id from core_worker w where w.email = 'housing@demo.example')
        """);

    public static readonly Sql AddSupportOf = new("""
        insert into core_support (support_id, person_id, module_key, team_id, lead_worker_id, phase, started_on, version)
        select @support, @person, 'housing-first', w.team_id, w.worker_id, 'Active', @on, 1 from core_worker w where w.email = @email
        """);

    public static readonly Sql OpenSupport = new("select s.support_id, s.team_id, s.phase from core_support s where s.person_id = @person and s.phase <> 'Ended'");

    public static readonly Sql Share = new("""
        insert into core_sharing (sharing_id, person_id, organisation_id, legal_basis, purpose, from_on, until_on, review_on, recorded_by, recorded_at, version)
        select @sharing, @person, t.organisation_id, 'PublicTask', 'A home', @from, @until, @until, 'A test', @now, 1
        from core_worker w join core_team t on t.team_id = w.team_id
        where w.email = 'navigator@demo.example'
        """);

    public static readonly Sql ShareKind = new("""
        insert into core_sharing_kind (sharing_kind_id, sharing_id, person_id, kind) values (@id, @sharing, @person, @kind)
        """);
}
