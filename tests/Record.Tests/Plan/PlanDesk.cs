using Platform.Conformance.Running;
using Platform.Sdk.Data;
using static Record.Tests.Desk;

namespace Record.Tests.Plan;

/// <summary>What a worker does with a plan, by the pages.</summary>
internal static class PlanDesk
{
    public static async Task<TestPage> AddGoalAsync(this TestBrowser browser, string person, string words) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{person}/plan/goals/add"), Fields(("Words", words)));

    public static async Task<TestPage> AddActionAsync(this TestBrowser browser, string person, string what, params (string, string?)[] more) =>
        await browser.SubmitAsync(await browser.OpenAsync($"{person}/plan/actions/add"), Fields([("What", what), .. more]));

    public static async Task<TestPage> AddAppointmentAsync(
        this TestBrowser browser, string person, string what, string service, DateOnly on, string at = "10:30", params (string, string?)[] more) =>
        await browser.SubmitAsync(
            await browser.OpenAsync($"{person}/appointments/add"),
            Fields([("What", what), ("Service", service), .. Day("On", on), ("At", at), ("AskedFor", "False"), .. more]));

    public static (string, string?)[] Day(string field, DateOnly day) => [($"{field}.day", $"{day.Day}"), ($"{field}.month", $"{day.Month}"), ($"{field}.year", $"{day.Year}")];

    /// <summary>The value of the choice in a list of colleagues.</summary>
    public static string Colleague(this TestPage page, string field, string name) => page.Document.QuerySelectorAll($"#Input_{field} option")
        .Single(option => option.TextContent.StartsWith(name, StringComparison.Ordinal)).GetAttribute("value")!;
}

internal static class PlanTestSql
{
    public static readonly Sql Places = new("select g.place from core_goal g where g.person_id = @person");

    public static readonly Sql Appointments = new("select a.what from core_appointment a where a.person_id = @person order by a.starts_at");

    public static readonly Sql Work = new("""
        select k.sentence, k.due_on, w.name
        from core_work k
        left join core_worker w on w.worker_id = k.worker_id
        where k.person_id = @person and k.finished_at is null
        order by k.due_on, k.raised_at
        """);

    public static readonly Sql Disable = new("update core_worker set disabled_at = @now where email = @email");
}

internal sealed record WorkSeen
{
    public string Sentence { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public string? Name { get; init; }
}
