using System.ComponentModel.DataAnnotations;
using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Sdk.Rules;

namespace Platform.Record.Search;

public sealed record SearchInput
{
    [Display(Name = "Name, nickname, number or reference"), Required(ErrorMessage = "Enter a name, a nickname, or a number they are known by.")]
    [StringLength(SearchTerms.LongestText, ErrorMessage = "Keep this to 200 characters.")]
    public string? Text { get; init; }

    [Display(Name = "Date of birth (optional)"), StringLength(SearchTerms.LongestBorn, ErrorMessage = "Write a date like 27/3/1986, a year, or about 40.")]
    public string? Born { get; init; }

    internal SearchTerms Terms(DateOnly today)
    {
        if (Fold.Words(Text).Count == 0)
        {
            throw new RuleBrokenException("Enter at least one letter or digit of their name or number.", "Input.Text");
        }
        if (!string.IsNullOrWhiteSpace(Born) && BirthDate.Parse(Born, today) is { IsRead: false } refused)
        {
            throw new RuleBrokenException(refused.Reason, "Input.Born");
        }
        return new(Text!, string.IsNullOrWhiteSpace(Born) ? null : Born);
    }
}
