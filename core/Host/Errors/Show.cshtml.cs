using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Data.Schema;
using Platform.Host.Faults;
using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Platform.Host.Errors;

/// <summary>What went wrong, in plain words, and what to do next.</summary>
[AllowAnonymous]
public sealed class ShowModel(IModules modules) : PageModel
{
    /// <summary>The heading, and the page's title.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do next.</summary>
    public string Advice { get; private set; } = "";

    /// <summary>What to quote to support.</summary>
    public string Reference => PageFaults.Of(HttpContext)?.Reference ?? ModuleFaults.Reference();

    /// <summary>The name of the module that failed; null when it was not a module.</summary>
    public string? Module => PageFaults.Of(HttpContext) is { Place.Module: not SchemaModule.Core } noted ? modules.Find(noted.Place.Module)?.Info.Name : null;

    /// <summary>Whether the fault is ours.</summary>
    public bool Ours { get; private set; }

    /// <summary>Explains the status that was answered; asked for by itself there is nothing to explain.</summary>
    public IActionResult OnGet()
    {
        if (!HttpContext.IsErrorPage()) return NotFound();
        Explain();
        return Page();
    }

    private void Explain() => (Heading, Advice, Ours) = Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => ("This form could not be taken", "It may already have been sent, have been open for too long, or hold more than fits. Go back, refresh the page and look whether your change is there.", false),
        StatusCodes.Status403Forbidden => ("You do not have permission for this", "Your role does not include this page. Ask your team lead, or the administrator of your area.", false),
        StatusCodes.Status404NotFound => ("Page not found", "The address may be mistyped, or it may be about something your team does not work with.", false),
        StatusCodes.Status409Conflict => ("Somebody changed this first", "Your change was not saved, so nothing of theirs is lost. Go back, copy what you typed, refresh the page and make your change again.", false),
        StatusCodes.Status413PayloadTooLarge => ("This is more than can be sent", $"A file may be up to {ChosenFile.MostMegabytes} MB. Go back: what you typed is still there in most browsers. Choose a smaller file and send it again.", false),
        StatusCodes.Status503ServiceUnavailable => ("The service cannot save or read just now", "Nothing was half saved. Go back, wait a minute and send it again.", true),
        _ => ("Something went wrong on our side", "Nothing was half saved. Go back and try again; if it happens twice, tell support the reference below.", true),
    };
}
