using Platform.Sdk.Record;

namespace Platform.Record.Contacts;

/// <summary>A contact, or a try at one.</summary>
internal sealed record Contact(ContactMethod Method, ContactResult Result, string? Note, DateTime At, DateOnly? NextTryOn)
{
    /// <summary>Whether the person was reached. Asking for space is an answer.</summary>
    public bool TwoWay => Result is ContactResult.Spoke or ContactResult.Met or ContactResult.AskedForSpace;

    /// <summary>"We called: not reached".</summary>
    public string Sentence => Said ?? $"{Act}: {Result.InWords()}";

    /// <summary>What the timeline says instead, where the method was not written down.</summary>
    public string? Said { get; init; }

    private string Act => Method switch
    {
        ContactMethod.Phone => "We called",
        ContactMethod.Visit => "We visited",
        ContactMethod.MetOut => "We went out to meet",
        ContactMethod.Text => "We sent a text",
        ContactMethod.Message => "We sent a message",
        _ => "We sent a letter",
    };
}

/// <summary>The episode of support that a contact belongs to.</summary>
internal sealed record ContactEpisode
{
    public Guid SupportId { get; init; }
    public string ModuleKey { get; init; } = "";
    public Guid TeamId { get; init; }
    public Guid? LeadWorkerId { get; init; }
    public DateOnly StartedOn { get; init; }
}
