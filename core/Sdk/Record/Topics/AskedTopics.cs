namespace Platform.Sdk.Record;

/// <summary>What is known of the topics that the page of this request asks about.</summary>
public sealed class AskedTopics
{
    private IReadOnlyDictionary<string, TopicState> _known = new Dictionary<string, TopicState>();

    /// <summary>The module whose page it is.</summary>
    public string Module { get; private set; } = "core";

    /// <summary>Whether the worker may confirm, or ask again.</summary>
    public bool MayAnswer { get; private set; }

    /// <summary>What is known of a topic, or that nothing is; null where the worker may not see it, or the page does not ask about it.</summary>
    public TopicState? Find(string topic) => _known.GetValueOrDefault(topic);

    /// <summary>Whether the page puts the question: nothing is known, or the worker has chosen to ask again.</summary>
    public bool AsksFor(string topic) => Find(topic)?.IsAsked ?? true;

    internal void Become(string module, bool mayAnswer, IReadOnlyDictionary<string, TopicState> known) =>
        (Module, MayAnswer, _known) = (module, mayAnswer, known);
}

/// <summary>What is known of one topic.</summary>
/// <param name="Topic">The topic, in the area's words.</param>
public sealed record TopicState(Topic Topic)
{
    /// <summary>What was told last; null where nothing was.</summary>
    public TopicAnswer? Told { get; init; }

    /// <summary>What they said in their own words, where what was told last is a state that a form offers; null otherwise.</summary>
    public TopicAnswer? OwnWords { get; init; }

    /// <summary>Since when the person does not want to be asked; null where they did not say so.</summary>
    public DateOnly? PinnedOn { get; init; }

    /// <summary>When somebody last confirmed with the person what was told.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Whether this worker has chosen, within the last hour, to ask again, and nothing was told since.</summary>
    public bool IsAskedAgain { get; init; }

    /// <summary>Whether the question is to be put.</summary>
    public bool IsAsked => IsAskedAgain || (Told is null && PinnedOn is null);
}

/// <summary>What was told about a topic, when, to whom and in which module.</summary>
public sealed record TopicAnswer(string Words, DateOnly On, string To, string Module);
