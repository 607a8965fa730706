using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Platform.Conformance.Running;
using Platform.Sdk.Access;
using Platform.Sdk.Data;

namespace Platform.Conformance.Exploring;

/// <summary>What is asked of a page when it is first seen: who may open it, whom it may be about, and that its forms need their token.</summary>
internal sealed class FirstSight(Scene scene, TestPlatform platform, IReadOnlyDictionary<string, Permission> permissions, Findings findings)
{
    public async Task CheckAsync(FoundPage page, string address, TestPage shown)
    {
        await RolesAsync(page, address);
        await OutsidersAsync(page, address);
        await PeopleAsync(page, address, shown);
        await TokensAsync(page, address);
        await AuditAsync(page, address);
    }

    private async Task RolesAsync(FoundPage page, string address)
    {
        foreach (var role in page.Permission is { } key && permissions.TryGetValue(key, out var permission) ? permission.DefaultRoles : [])
        {
            var (status, sentAway) = await AskAsync(await scene.AsAsync(role), address);
            // what the address names may be the first worker's own, like a search: then it is not found
            if (status != HttpStatusCode.OK && !(page.NamesThings && (sentAway || status == HttpStatusCode.NotFound)))
            {
                findings.Add(Finding.WrongAnswer, $"{page} answers {(int)status} to the role {role}, which holds {page.Permission}");
            }
        }
    }

    // a thing that is gone, like a search after half an hour, may lead back to where one makes another
    private static async Task<(HttpStatusCode Status, bool SentAway)> AskAsync(TestBrowser browser, string address)
    {
        var answer = await browser.AskAsync(address);
        return (answer.Status, answer.Location is { } location && !location.StartsWith("/sign-in", StringComparison.Ordinal));
    }

    private async Task OutsidersAsync(FoundPage page, string address)
    {
        var none = await (await scene.AsAsync("none")).AskAsync(address);
        if (none.Status != HttpStatusCode.Forbidden) findings.Add(Finding.WrongAnswer, $"{page} answers {(int)none.Status} to a worker without a role");
        using var nobody = platform.Browser();
        var answer = await nobody.AskAsync(address);
        if (answer.Location?.StartsWith("/sign-in", StringComparison.Ordinal) != true)
        {
            findings.Add(Finding.WrongAnswer, $"{page} answers {(int)answer.Status} to nobody and does not ask them to sign in");
        }
    }

    private async Task PeopleAsync(FoundPage page, string address, TestPage shown)
    {
        var browser = await scene.AsAsync("all");
        if (page.IsAboutPerson)
        {
            await NotFoundAsync(page.For(scene.OutOfSight, address), "a person out of sight");
            await NotFoundAsync(page.For(Ids.New(), address), "a person who does not exist");
            if (page.NamesThings) await NothingAsync(address.Contains($"{scene.Other}", StringComparison.Ordinal) ? scene.Supported : scene.Other);
            if (page.Posts.Count > 0 && shown.Document.QuerySelector("main form") is IHtmlFormElement form)
            {
                var fields = shown.FieldsOf(form).Select(field => new KeyValuePair<string, string?>(field.Key, field.Value));
                var action = form.GetAttribute("action") is { Length: > 0 } said ? said : address;
                var answer = await browser.PostRawAsync(page.For(scene.OutOfSight, action), fields);
                if (answer.Status != HttpStatusCode.NotFound) findings.Add(Finding.Seen, $"{page} answers {(int)answer.Status} to a form about a person out of sight");
            }
        }
        else if (page.NamesThings)
        {
            await NotFoundAsync(Regex.Replace(address, "[0-9a-fA-F-]{36}", $"{Ids.New()}"), "a thing that does not exist");
        }

        // about somebody who died every address may lead to one page: then it does so for a thing that does not exist as well
        async Task NothingAsync(Guid someone)
        {
            var theirs = page.For(someone, address);
            var answer = await browser.AskAsync(theirs);
            var nothing = await browser.AskAsync(Regex.Replace(theirs, $"(?!{someone})(?<![0-9a-fA-F-])[0-9a-fA-F-]{{36}}", $"{Ids.New()}"));
            if (answer.Status != HttpStatusCode.NotFound && (answer.Location is null || answer.Location != nothing.Location))
            {
                findings.Add(Finding.Seen, $"{page} answers {(int)answer.Status} for someone else's thing and {(int)nothing.Status} for one that does not exist");
            }
        }

        async Task NotFoundAsync(string other, string whom)
        {
            var (status, sentAway) = await AskAsync(browser, other);
            if (status != HttpStatusCode.NotFound && !(sentAway && !page.IsAboutPerson)) findings.Add(Finding.Seen, $"{page} answers {(int)status} for {whom}");
        }
    }

    private async Task AuditAsync(FoundPage page, string address)
    {
        platform.Sql.Clear();
        if ((await (await scene.AsAsync("all")).AskAsync(address)).Status != HttpStatusCode.OK) return;
        var ran = platform.Sql.Runs;
        if (page.IsAboutPerson && page.Audit is NotAuditedAttribute) findings.Add(Finding.Unaudited, $"{page} is about a person: looks at it are written down whatever it says");
        // in the core what has been written down before the page may say so
        var names = ran.FirstOrDefault(run => NamesPeople(run.Sql));
        if ((page.IsAboutPerson || page.Audit is AuditedAttribute { Look: Look.AuditRead } || (page.Audit is AuditedAttribute && names is not null && !scene.IsCore)) && !ran.Any(run => run is { Changes: true, Rows: > 0, Sql.Name: "AuditSql.Add" } || (run.Sql.Name == "AuditSql.ListedBefore" && !page.IsAboutPerson)))
        {
            findings.Add(Finding.Unaudited, $"{page} was shown and nothing was written down");
        }

        if (!page.IsAboutPerson && page.Audit is null && names is not null)
        {
            findings.Add(Finding.Unaudited, $"{page} reads people ({names.Sql}) and says neither [Audited] nor [NotAudited] with the reason");
        }
    }

    private static bool NamesPeople(Sql sql) =>
        sql.Sqlite.Contains("person_id", StringComparison.Ordinal) || sql.Sqlite.Contains("{sight}", StringComparison.Ordinal);

    private async Task TokensAsync(FoundPage page, string address)
    {
        var browser = await scene.AsAsync("all");
        foreach (var handler in page.Posts)
        {
            var target = handler.Length == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
            var status = (await browser.PostRawAsync(target, new Dictionary<string, string?> { ["form_id"] = $"{Ids.New()}" })).Status;
            if (status != HttpStatusCode.BadRequest) findings.Add(Finding.Tokenless, $"{page} answers {(int)status} to a form without its token ({(handler.Length == 0 ? "post" : handler)})");
        }
    }
}
