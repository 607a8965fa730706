using System.Net;
using Host.Tests.Audit;
using Host.Tests.SignIn;
using Host.Tests.Staff;
using Platform.Conformance.Engines;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using static Host.Tests.Audit.AuditDesk;

namespace Host.Tests.Sessions;

/// <summary>Hosts keep nothing: what one of them writes counts at the next request on another.</summary>
public sealed class TwoHostsTests
{
    [Theory, EveryEngine]
    public async Task Somebody_switched_off_on_one_host_is_out_at_the_next_request_on_another(DatabaseEngine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await using var beside = await BesideAsync(office.Platform, engine);
        using var worker = await beside.EnterAsync();
        Assert.Equal(HttpStatusCode.OK, (await worker.AskAsync("/people/search")).Status);

        Assert.NotNull((await office.LeaveAsync(Door.Navigator)).Location);

        Assert.StartsWith("/sign-in", (await worker.AskAsync("/people/search")).Location, StringComparison.Ordinal);
        Assert.Null((await worker.TryAsync(Door.Navigator, TestPlatform.Password)).Location);
    }

    [Theory, EveryEngine]
    public async Task What_is_no_longer_shared_on_one_host_is_closed_at_the_next_request_on_another(DatabaseEngine engine)
    {
        await using var desk = await OpenAsync(engine);
        await using var beside = await BesideAsync(desk.Platform, engine);
        using var theirs = await beside.SignInAsync(Housing);
        var (person, ours) = (await desk.PersonAsync("Robin Sharer"), await desk.AsAsync(Navigator));
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync($"/people/{person}")).Status);
        var form = await ours.OpenAsync($"/people/{person}/sharing/record");
        var homes = form.Document.QuerySelectorAll("select[name='Input.OrganisationId'] option").Single(option => option.TextContent == "Exampleton Homes").GetAttribute("value");
        await ours.PostAsync(form, Fields(
            ("OrganisationId", homes), ("Purpose", "To look for a flat together"), ("Basis", "PublicTask"), ("UntilOn.day", "5"), ("UntilOn.month", "3"), ("UntilOn.year", "2027"),
            ("Wish", "Agrees"), ("Words", "They may know your name."), ("GivenHow", "Spoken")));
        Assert.Equal(HttpStatusCode.OK, (await theirs.AskAsync($"/people/{person}")).Status);

        var end = await ours.OpenAsync((await ours.OpenAsync($"/people/{person}/sharing")).LinkTo("End it with Exampleton Homes"));
        Assert.NotNull((await ours.PostAsync(end, new Dictionary<string, string?> { ["Why"] = "Withdrawn" })).Location);

        Assert.Equal(HttpStatusCode.NotFound, (await theirs.AskAsync($"/people/{person}")).Status);
    }

    private static Task<TestPlatform> BesideAsync(TestPlatform one, DatabaseEngine engine) =>
        TestPlatform.StartAsync(engine, new TestSetup { Database = one.Database, KeepsDatabase = true, Clock = one.Clock });
}
