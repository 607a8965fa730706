using Platform.Record.Characteristics;
using Platform.Record.Contacts;
using Platform.Record.Import.Files;
using Platform.Record.People;
using Platform.Sdk.Areas;
using Platform.Sdk.Record;

namespace Platform.Record.Import.Reading;

/// <summary>A worker who may be given an episode.</summary>
internal sealed record WorkerAtWork
{
    public Guid WorkerId { get; init; }
    public Guid TeamId { get; init; }
    public string EmailKey { get; init; } = "";
}

/// <summary>One role of a worker.</summary>
internal sealed record RoleAtWork
{
    public string EmailKey { get; init; } = "";
    public string ModuleKey { get; init; } = "";
    public string Role { get; init; } = "";
}

/// <summary>Reads the support a row asks for. What cannot be done is reported, and the person waits at the front door.</summary>
internal sealed class ReadEpisode(
    IReadOnlySet<string> modules, IReadOnlyDictionary<string, WorkerAtWork> workers, IReadOnlySet<string> openRecords,
    LocalArea area, TimeProvider clock)
{
    private string AtTheDoor => area.Words.In("The {person} was imported; with no other support they wait at the front door.");

    public EpisodeAsked? Read(Findings found)
    {
        var module = Module(found);
        var worker = Worker(found, module is not null);
        var started = Started(found, module is not null);
        return module is not null && worker is not null && started is { } on && modules.Contains(module)
            ? new EpisodeAsked(module, worker.TeamId, worker.WorkerId, on)
            : null;
    }

    public Contact? LastContact(Findings found)
    {
        var method = Method(found);
        if (Day(found, Columns.LastContact, "The contact was not imported.") is not { } on)
        {
            return null;
        }

        var input = new ContactInput
        {
            Method = method ?? ContactMethod.Message,
            Result = method is ContactMethod.Visit or ContactMethod.MetOut ? ContactResult.Met : ContactResult.Spoke,
            HappenedOn = on,
        };
        var contact = input.ToContact(area, clock);
        return method is not null ? contact : contact with
        {
            Said = "We were in touch, as the imported caseload says",
            Note = "How we were in touch is not known.",
        };
    }

    private string? Module(Findings found)
    {
        var module = found.Text(Columns.Module);
        if (module is null && Asks(found))
        {
            found.Warn(Columns.Module, "No module is named, so no support could be started.", AtTheDoor);
        }
        else if (module is not null && !modules.Contains(module))
        {
            found.Warn(Columns.Module, "No module of this key gives support here.", AtTheDoor);
        }

        return module;
    }

    private WorkerAtWork? Worker(Findings found, bool needed)
    {
        var email = found.Text(Columns.WorkerEmail, 254);
        if (email is null)
        {
            if (needed)
            {
                found.Warn(Columns.WorkerEmail, area.Words.In("No {worker} is named, so no support could be started."), AtTheDoor);
            }

            return null;
        }

        if (!workers.TryGetValue(email.ToUpperInvariant(), out var worker))
        {
            found.Warn(Columns.WorkerEmail, area.Words.In("No {worker} has this address."), AtTheDoor);
            return null;
        }

        if (!openRecords.Contains(worker.EmailKey))
        {
            found.Warn(Columns.WorkerEmail, area.Words.In("This {worker}'s roles do not let them open a record."), AtTheDoor);
            return null;
        }

        return worker;
    }

    private DateOnly? Started(Findings found, bool needed)
    {
        if (needed && found[Columns.SupportStarted].Trim().Length == 0)
        {
            found.Warn(Columns.SupportStarted, "No day is given, so no support could be started.", AtTheDoor);
        }

        return Day(found, Columns.SupportStarted, $"No support was started. {AtTheDoor}");
    }

    private static bool Asks(Findings found) => ((ReadOnlySpan<string>)[Columns.WorkerEmail, Columns.SupportStarted, Columns.LastContact])
        .ToArray().Any(column => found[column].Trim().Length > 0);

    private static ContactMethod? Method(Findings found)
    {
        switch (found[Columns.LastContactMethod].Trim().ToLowerInvariant())
        {
            case "visit":
                return ContactMethod.Visit;
            case "phone":
                return ContactMethod.Phone;
            case "text":
                return ContactMethod.Text;
            case "met out":
                return ContactMethod.MetOut;
            case "":
                return null;
            default:
                found.Warn(Columns.LastContactMethod, "This is not visit, phone, text or met out.", "The contact was kept without it.");
                return null;
        }
    }

    private DateOnly? Day(Findings found, string column, string outcome)
    {
        var text = found[column].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var read = BirthDate.Parse(text.Length <= 200 ? text : text[..200], area.Today(clock));
        if (read is { IsRead: true, Value.Precision: BirthPrecision.Exact })
        {
            return read.Value.On;
        }

        found.Warn(column, read.Reason ?? $"“{text}” is not a whole date with day, month and year.", outcome);
        return null;
    }
}
