using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Data;
using Platform.Host.Audit.Sealing;
using Platform.Host.Faults;
using Platform.Host.Requests;
using Platform.Host.Sessions;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.People;

namespace Platform.Host.Audit;

/// <summary>What one request leaves in the audit.</summary>
internal sealed class RequestAudit(
    Database database, AuditQueue queue, AuditKeys keys, CurrentWorker worker, CurrentPerson person, AuditTrail trail, SessionCookie cookie, TimeProvider clock)
{
    private readonly string _correlation = ModuleFaults.Reference();

    /// <summary>Writes down whom the page is going to show.</summary>
    public async Task LookedAsync(HttpContext http, Type page)
    {
        var audited = page.GetCustomAttribute<AuditedAttribute>();
        if (audited?.Look == Look.List && !person.IsKnown)
        {
            await ListedAsync(http);
            return;
        }

        var look = audited?.Look ?? (bool.TryParse(http.Request.Query["print"], out var print) && print ? Look.Print : Look.View);
        var rows = trail.Searches.SelectMany(search => SearchRows(http, search)).ToList();
        // a page about one person that shows another beside them tells of both
        var beside = HttpMethods.IsPost(http.Request.Method) ? [] : trail.About.Keys.Where(one => !person.IsKnown || one != person.Id).Select(one => (Guid?)one);
        var told = person.IsKnown ? [person.Id, .. beside] : audited is null || HttpMethods.IsPost(http.Request.Method) ? [] : trail.About.Keys.Select(one => (Guid?)one).ToList();
        // what says that it is audited leaves a row, whatever its author forgot to tell
        if (told.Count == 0 && (look == Look.AuditRead || (audited is not null && rows.Count == 0 && !trail.IsWrittenElsewhere))) told.Add(null);
        rows.InsertRange(0, told.Select(subject => Row(http, NameOf(look), subject)));
        if (rows.Count > 0) await queue.KeepAsync(rows, database);
    }

    // what stands open all day would bury every other look: once in a session for each of them
    private async Task ListedAsync(HttpContext http)
    {
        var (module, page) = PageOf(http);
        var known = await database.ManyAsync<Guid>(AuditSql.ListedBefore, new
        {
            people = trail.ListedPeople.ToList(), since = clock.GetUtcNow().UtcDateTime - SessionLife.Absolute, worker = (Guid?)worker.Id, session = MarkOf(http), module, page,
        });
        var grounds = (await database.ManyAsync<GroundRow>(AuditSql.Grounds, new { people = trail.ListedPeople.ToList(), team = worker.TeamId })).ToDictionary(one => one.PersonId, one => one.GoesOn > 0 ? Relationship.Ours : Relationship.Ended);
        var rows = trail.ListedPeople.Except(known).Select(one => Row(http, AuditAction.List, one) with { Relationship = grounds.GetValueOrDefault(one, Relationship.Shared) }).ToList();
        if (rows.Count > 0) await queue.KeepAsync(rows, database);
    }

    /// <summary>Writes down what was asked, where the answer is to be sent somewhere else.</summary>
    public async Task AskedAsync(HttpContext http)
    {
        if (trail.Searches.Count > 0) await queue.KeepAsync([.. trail.Searches.SelectMany(search => SearchRows(http, search))], database);
    }

    /// <summary>Whether a look of this session at the same page about the same person is written down: a form shown again shows no more.</summary>
    public async Task<bool> HasLookedAsync(HttpContext http)
    {
        if (!person.IsKnown) return trail.Searches.Count == 0;
        var (module, page) = PageOf(http);
        return await database.OneAsync<int>(AuditSql.Before, new
        {
            subject = (Guid?)person.Id, since = clock.GetUtcNow().UtcDateTime - SessionLife.Absolute, worker = (Guid?)worker.Id, session = MarkOf(http), module, page,
        }) > 0;
    }

    /// <summary>Writes down what a form has changed, in its transaction.</summary>
    public async Task ChangedAsync(HttpContext http, Type page, string? handler)
    {
        var about = (person.IsKnown ? trail.About.Keys.Append(person.Id) : trail.About.Keys).Distinct().Select(one => (Guid?)one).ToList();
        // what is done at the door is written there
        if (about.Count == 0 && (trail.IsWrittenElsewhere || page.IsDefined(typeof(AllowAnonymousAttribute)))) return;
        var form = FormOnce.TryRead(http, out var read) ? read : (Guid?)null;
        foreach (var subject in about.DefaultIfEmpty())
        {
            var detail = subject is { } one && trail.DetailOf(one) is { } said ? AuditRow.Cut(said) : null;
            var row = Row(http, ActOf(subject), subject) with { Handler = handler, FormId = form, Detail = detail };
            await database.ExecuteAsync(AuditSql.Add, trail.Colleague is { } colleague && subject is null
                ? row with { Action = colleague.Action, AboutWorkerId = colleague.Worker, Detail = AuditRow.Cut(colleague.Detail) }
                : row);
        }
    }

    /// <summary>Writes down that a page was refused, and why.</summary>
    public async Task DeniedAsync(HttpContext http, string? outcome = null)
    {
        var subject = Guid.TryParse($"{http.Request.RouteValues[PersonFilter.RouteKey]}", out var asked) ? asked : (Guid?)null;
        var closed = (await database.OneAsync<ClosedRow>(AuditSql.Closed, new { person = subject, worker = worker.Id }))?.Outcome ?? Outcome.OutOfSight;
        outcome = closed == Outcome.OutOfSight ? outcome ?? closed : closed;
        await queue.KeepAsync([Row(http, AuditAction.PolicyDeny, subject) with { Outcome = outcome, Relationship = Relationship.None }], database);
    }

    private string ActOf(Guid? subject) => (subject is { } one ? trail.About.GetValueOrDefault(one) : AuditedAct.Change) switch
    {
        AuditedAct.EmergencyOpening => AuditAction.BreakGlass,
        AuditedAct.EmergencyClosing => AuditAction.BreakGlassEnd,
        AuditedAct.SealNaming => AuditAction.SealName,
        AuditedAct.Question => AuditAction.Ask,
        AuditedAct.Start => AuditAction.Create,
        AuditedAct.SelfClaim => AuditAction.SelfClaim,
        AuditedAct.Share => AuditAction.Share,
        AuditedAct.Withdraw => AuditAction.Withdraw,
        AuditedAct.Lock => AuditAction.Lock,
        AuditedAct.Unlock => AuditAction.Unlock,
        AuditedAct.Seal => AuditAction.Seal,
        AuditedAct.Unseal => AuditAction.Unseal,
        AuditedAct.Merge => AuditAction.Merge,
        AuditedAct.MergeUndo => AuditAction.MergeUndo,
        _ => AuditAction.Change,
    };

    private IEnumerable<AuditRow> SearchRows(HttpContext http, SearchShown search)
    {
        var hash = keys.HashOf(search.Terms);
        yield return Row(http, AuditAction.Search, null) with { TermsHash = hash };
        foreach (var found in search.People.Distinct())
        {
            yield return Row(http, search.ToldOnlyThat ? AuditAction.Exists : AuditAction.Found, found) with { TermsHash = hash };
        }
    }

    private AuditRow Row(HttpContext http, string action, Guid? subject)
    {
        var (module, page) = PageOf(http);
        return new()
        {
            AuditId = Ids.New(),
            At = clock.GetUtcNow().UtcDateTime,
            WorkerId = worker.Id,
            Organisation = worker.Organisation,
            Team = worker.TeamName,
            Roles = worker.Roles,
            SessionMark = MarkOf(http),
            Action = action,
            SubjectId = subject,
            ModuleKey = module,
            Page = page,
            Relationship = !person.IsKnown ? Relationship.None : person.IsOurs ? Relationship.Ours : person.EndedOn is not null ? Relationship.Ended : person.OpenedUntil is null ? Relationship.Shared : Relationship.Emergency,
            Correlation = _correlation,
            Outcome = Outcome.Done,
        };
    }

    private string? MarkOf(HttpContext http) => cookie.Read(http) is { } token ? Token.Hash(token)[..16] : null;

    private static (string Module, string Page) PageOf(HttpContext http)
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>();
        return (page?.AreaName is { Length: > 0 } module ? module : "core", page?.ViewEnginePath ?? "");
    }

    private static string NameOf(Look look) => look switch
    {
        Look.Print => AuditAction.Print,
        Look.Search => AuditAction.Search,
        Look.AuditRead => AuditAction.AuditRead,
        _ => AuditAction.View,
    };
}
