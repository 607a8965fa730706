namespace UI.Tests.Golden;

/// <summary>Fixtures that use what our tag helpers leave out on purpose, each with the reason.</summary>
internal static class Unsupported
{
    private const string WordsOnly = "these words are text, never markup";
    private const string OneClass = "this inner element takes no classes or attributes of its own";
    private const string Places = "places in lists are not left empty";
    private const string DateFields = "day, month and year are named, labelled and typed the same everywhere";
    private const string Slots = "signing out and the like stand in the header";

    public static IReadOnlyList<(string Component, string Name, string Why)> All { get; } =
    [
        .. Of("button", "no start pages: the service is for people who are signed in", "start", "start link", "start link with html"),
        .. Of("checkboxes", WordsOnly, "fieldset html params", "label with attributes"),
        .. Of("checkboxes", OneClass, "fieldset params", "with label classes"),
        .. Of("checkboxes", Places, "with falsy values"),
        .. Of("date-input", WordsOnly, "fieldset html"),
        .. Of("date-input", DateFields, "custom inputmode", "custom pattern", "items with classes", "with field value and item value",
            "with field value and items", "with field value, item value and values", "with id on items", "with input attributes",
            "with item value", "with translations", "with values, name prefix and custom names"),
        .. Of("details", WordsOnly, "summary html"),
        .. Of("error-summary", "a summary without errors is not drawn", "autofocus disabled", "autofocus explicitly enabled"),
        .. Of("error-summary", WordsOnly, "description html", "error list with html", "error list with html link", "title html"),
        .. Of("error-summary", OneClass, "error list with attributes"),
        .. Of("exit-this-page", "the words of the script are English, as is the page", "translated"),
        .. Of("fieldset", WordsOnly, "html"),
        .. Of("fieldset", OneClass, "legend classes"),
        .. Of("file-upload", "no browser shows a value in it", "with value"),
        .. Of("file-upload", "the words of the script are English, as is the page", "translated", "translated, no javascript enhancement"),
        .. Of("file-upload", OneClass, "enhanced, custom wrapper classes and attributes"),
        .. Of("input", WordsOnly, "with prefix with html", "with suffix with html"),
        .. Of("input", OneClass, "with customised input wrapper", "with prefix with attributes", "with prefix with classes",
            "with suffix with attributes", "with suffix with classes"),
        .. Of("notification-banner", "one banner on a page, below the header: its title is an h2 with one id",
            "custom title heading level", "custom title id", "custom title id with type as success"),
        .. Of("notification-banner", WordsOnly, "title as html"),
        .. Of("pagination", Places, "with empty items"),
        .. Of("phase-banner", WordsOnly, "tag html"),
        .. Of("phase-banner", OneClass, "tag classes"),
        .. Of("radios", WordsOnly, "fieldset with html", "with legend as page heading"),
        .. Of("radios", OneClass, "fieldset params", "label with attributes", "label with classes"),
        .. Of("radios", Places, "with falsy items"),
        .. Of("select", "options are the framework's SelectListItem", "attributes on items", "item selected overrides value"),
        .. Of("service-navigation", Slots, "inverse with language navigation", "with `inline` end slot", "with language navigation",
            "with right-aligned language navigation", "with slotted content"),
        .. Of("service-navigation", "one service navigation on a page", "with custom navigation ID", "with custom navigation classes"),
        .. Of("service-navigation", "the button is called what it says", "with custom navigation toggle label",
            "with identical navigation toggle text and label"),
        .. Of("summary-list", WordsOnly, "as a summary card with a html header", "key with html"),
        .. Of("summary-list", OneClass, "actions with classes", "key with classes", "overridden-widths"),
        .. Of("summary-list", "a card has a title", "summary card with custom attributes", "summary card with custom classes"),
    ];

    private static IEnumerable<(string Component, string Name, string Why)> Of(string component, string why, params string[] names) =>
        names.Select(name => (component, name, why));
}
