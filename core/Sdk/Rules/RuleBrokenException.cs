namespace Platform.Sdk.Rules;

/// <summary>A rule of the field was broken. The message is shown on the same page, which keeps what was typed.</summary>
public sealed class RuleBrokenException : Exception
{
    /// <summary>Says what to do, in plain words, without a person's name.</summary>
    /// <param name="message">What is wrong and what to do next.</param>
    /// <param name="field">The form field it is about (<c>Input.Name</c>), or empty for the page as a whole.</param>
    public RuleBrokenException(string message, string field = "") : base(message) => Field = field;

    /// <summary>The form field it is about, or empty.</summary>
    public string Field { get; }
}
