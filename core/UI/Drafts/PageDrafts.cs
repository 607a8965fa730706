using Microsoft.AspNetCore.Http;

namespace Platform.UI.Drafts;

/// <summary>What is known of unfinished forms on this page; every form with a text area takes part, and its author does nothing.</summary>
public sealed class PageDrafts
{
    /// <summary>The hidden field with the draft's id: two tabs have two, so that neither overwrites the other.</summary>
    public const string Id = "draft_id";

    /// <summary>The hidden field with the page's title, which holds no name.</summary>
    public const string Title = "draft_title";

    /// <summary>What is posted to save a draft: <see cref="Quietly"/> by the script, anything else by the button.</summary>
    public const string Save = "draft_save";

    /// <summary>Posted by the script, which goes on with the same page.</summary>
    public const string Quietly = "quietly";

    /// <summary>What is posted to throw a draft away: its id.</summary>
    public const string Discard = "draft_discard";

    /// <summary>In an address: the draft to go on with.</summary>
    public const string Use = "draft";

    /// <summary>Drafts of this page that the worker may go on with, the newest first.</summary>
    public IReadOnlyList<OfferedDraft> Offered { get; init; } = [];

    /// <summary>The draft that the page shows; null where it shows none.</summary>
    public Guid? InUse { get; init; }

    /// <summary>Whether the form that is drawn now has a text area.</summary>
    internal bool FoundText { get; set; }

    /// <summary>Whether it has a file to choose, too, which no draft keeps.</summary>
    internal bool FoundFile { get; set; }

    /// <summary>Whether the offer stands on the page already.</summary>
    internal bool IsOffered { get; set; }

    /// <summary>Those of a request; null where nobody is signed in.</summary>
    public static PageDrafts? Of(HttpContext http) => http.Items[typeof(PageDrafts)] as PageDrafts;

    /// <summary>Says so for the request.</summary>
    public void Put(HttpContext http) => http.Items[typeof(PageDrafts)] = this;
}

/// <summary>A draft to go on with.</summary>
/// <param name="DraftId">Its id.</param>
/// <param name="Saved">When it was saved, in words.</param>
public sealed record OfferedDraft(Guid DraftId, string Saved);
