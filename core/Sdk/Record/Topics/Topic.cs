namespace Platform.Sdk.Record;

/// <summary>Something that forms ask a person about, and that nobody should have to tell twice.</summary>
/// <param name="Key">Module key and topic: <c>housing-first.pets</c>. Rows keep it, so it is never given another meaning.</param>
/// <param name="Label">What it is about, in a few words.</param>
/// <param name="Question">How it is asked, in plain words.</param>
/// <param name="Permission">The key of the permission whose holders may see what was told.</param>
public sealed record Topic(string Key, string Label, string Question, string Permission);

/// <summary>The topics that the record itself declares; a module's form that asks the same names them.</summary>
public static class CoreTopic
{
    /// <summary>When they were born.</summary>
    public const string Born = "core.born";

    /// <summary>How they like to be reached.</summary>
    public const string Reaching = "core.reaching";

    /// <summary>Where they have lived, and where they had no home.</summary>
    public const string Homelessness = "core.homelessness";

    /// <summary>Drugs and alcohol in their life.</summary>
    public const string SubstanceUse = "core.substance-use";

    /// <summary>How their mental health is and was.</summary>
    public const string MentalHealth = "core.mental-health";

    /// <summary>Abuse by somebody close to them.</summary>
    public const string DomesticAbuse = "core.domestic-abuse";

    /// <summary>What they had to do with the police, courts, prison or probation.</summary>
    public const string CriminalJustice = "core.criminal-justice";
}

/// <summary>
/// Says that a page about a person asks about a topic, which its module or the core declares. Before the page is drawn the platform reads what is
/// known; <c>&lt;already-told&gt;</c> shows it, and <see cref="AskedTopics.AsksFor"/> says whether the question is to be put.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AsksAttribute : Attribute
{
    /// <summary>Names the topic.</summary>
    public AsksAttribute(string topic) => Topic = topic;

    /// <summary>The topic's key.</summary>
    public string Topic { get; }
}

/// <summary>Keeps what was told, in the transaction of the form that asked.</summary>
public interface ITopics
{
    /// <summary>Keeps what the person told about a topic today, to the worker who is signed in, and tells the timeline. What was told before stays.</summary>
    /// <param name="person">Who told it.</param>
    /// <param name="topic">The key of a topic that is declared.</param>
    /// <param name="words">Their words, or the answer.</param>
    /// <exception cref="InvalidOperationException">Nobody declares the topic.</exception>
    Task ToldAsync(Guid person, string topic, string words);
}
