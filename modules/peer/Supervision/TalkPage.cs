using Microsoft.AspNetCore.Mvc;
using Peer.Peers;
using Platform.Sdk.Modules;
using Platform.Sdk.Rules;
using System.ComponentModel.DataAnnotations;

namespace Peer.Supervision;

/// <summary>A page about one talk that is planned with a peer.</summary>
public abstract class TalkPage(ModuleScope scope) : PeerPage(scope)
{
    [BindProperty(SupportsGet = true, Name = "talkId")]
    public Guid TalkId { get; set; }

    internal Talk Talk { get; private set; } = null!;

    /// <summary>Whether it was held meanwhile: there is nothing left to say about it.</summary>
    public bool IsHeld => !Talk.IsOpen;

    public override async Task<bool> LoadAsync()
    {
        if (!await base.LoadAsync() || Standing.Talks.FirstOrDefault(talk => talk.TalkId == TalkId) is not { } found) return false;
        Talk = found;
        return true;
    }

    /// <exception cref="RuleBrokenException">The day has passed, or is too far off.</exception>
    internal static void ToCome(DateOnly on, DateOnly today, string field)
    {
        if (on < today || on > today.AddMonths(6)) throw new RuleBrokenException("Choose today or a later day, within half a year.", field);
    }
}

public sealed record HeldInput
{
    [Display(Name = "When was it held?")]
    public DateOnly On { get; init; }

    [Display(Name = "When is the next one?")]
    public DateOnly? Next { get; init; }
}
