using Platform.UI.Forms;

namespace Platform.UI.DateInput;

/// <summary>A date in three fields; binds to a DateOnly or to anything with Day, Month and Year.</summary>
[HtmlTargetElement("gov-date-input")]
public sealed class DateInputTagHelper : FieldTagHelper
{
    private static readonly string[] Birthday = ["bday-day", "bday-month", "bday-year"];

    /// <summary>Which fields: "day month year", "day month" or "month year".</summary>
    public string Parts { get; set; } = "day month year";

    /// <summary>The fields that are wrong, where the model state does not say; all if an error is shown without any.</summary>
    public string? WrongParts { get; set; }

    /// <summary>The browser may fill in its user's own date of birth; never for someone else's.</summary>
    public bool OwnBirthday { get; set; }

    /// <summary>Between the name and the part; a dot is what model binding reads.</summary>
    internal string Separator { get; set; } = ".";

    /// <summary>Values of the parts, where no <c>for</c> gives them.</summary>
    internal Func<string, string?>? Value { get; set; }

    private string[] Shown => Parts.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc />
    protected override string AnchorId => PartId(Wrong() is [var first, ..] ? first : Shown[0]);

    /// <inheritdoc />
    protected override string? PartError() => Shown.Select(part => Answer.ErrorOf(PartName(part))).FirstOrDefault(error => error is not null);

    /// <inheritdoc />
    protected override IHtmlContent BuildField(TagHelperContent inside)
    {
        var fields = Carry(Markup.Element("div", "govuk-date-input").With("id", ControlId));
        var wrong = Wrong();
        foreach (var part in Shown)
        {
            Answer.Anchor(PartName(part), PartId(part));
            fields.Add(Markup.Element("div", "govuk-date-input__item").Add(Markup.Element("div", "govuk-form-group").Add(
                Caption.Label(char.ToUpperInvariant(part[0]) + part[1..], PartId(part), "govuk-date-input__label"),
                Field(part, wrong.Contains(part)))));
        }
        return Grouped(fields, "group");
    }

    private TagBuilder Field(string part, bool wrong) =>
        Markup.Element("input", "govuk-input", "govuk-date-input__input",
                part == "year" ? "govuk-input--width-4" : "govuk-input--width-2", wrong ? "govuk-input--error" : null)
            .With("id", PartId(part)).With("name", PartName(part)).With("type", "text").With("inputmode", "numeric")
            .With("autocomplete", OwnBirthday ? Birthday.Single(name => name.EndsWith(part, StringComparison.Ordinal)) : null)
            .With("value", Value is null ? Answer.Part(part) : Value(part));

    private string[] Wrong()
    {
        string[] said = WrongParts?.Split(' ') ?? [.. Shown.Where(part => Answer.ErrorOf(PartName(part)) is not null)];
        return said.Length > 0 || Message is null ? said : Shown;
    }

    private string PartId(string part) => $"{ControlId}-{part}";

    private string PartName(string part) => ControlName.Length == 0 ? part : ControlName + Separator + part;
}
