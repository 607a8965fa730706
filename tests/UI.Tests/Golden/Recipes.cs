namespace UI.Tests.Golden;

/// <summary>How a page would write each component for a fixture's options.</summary>
internal static partial class Recipes
{
    private static readonly Dictionary<string, Func<Options, Node>> All = new()
    {
        ["button"] = Button,
        ["checkboxes"] = Checkboxes,
        ["date-input"] = DateInput,
        ["error-summary"] = ErrorSummary,
        ["fieldset"] = Fieldset,
        ["input"] = Input,
        ["radios"] = Radios,
        ["select"] = Select,
        ["textarea"] = Textarea,
    };

    public static IEnumerable<string> Components => All.Keys;

    public static Node For(string component, Options options) => All[component](options);
}
