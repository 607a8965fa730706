namespace UI.Tests.Golden;

/// <summary>How a page would write each component for a fixture's options.</summary>
internal static partial class Recipes
{
    private static readonly Dictionary<string, Func<Options, Node>> All = new()
    {
        ["back-link"] = BackLink,
        ["breadcrumbs"] = Breadcrumbs,
        ["button"] = Button,
        ["checkboxes"] = Checkboxes,
        ["date-input"] = DateInput,
        ["details"] = Details,
        ["error-summary"] = ErrorSummary,
        ["exit-this-page"] = ExitThisPage,
        ["fieldset"] = Fieldset,
        ["file-upload"] = FileUpload,
        ["input"] = Input,
        ["inset-text"] = InsetText,
        ["notification-banner"] = NotificationBanner,
        ["pagination"] = Pagination,
        ["phase-banner"] = PhaseBanner,
        ["radios"] = Radios,
        ["select"] = Select,
        ["service-navigation"] = ServiceNavigation,
        ["skip-link"] = SkipLink,
        ["summary-list"] = SummaryList,
        ["table"] = Table,
        ["tag"] = Tag,
        ["textarea"] = Textarea,
        ["warning-text"] = WarningText,
    };

    public static IEnumerable<string> Components => All.Keys;

    public static Node For(string component, Options options) => All[component](options);
}
