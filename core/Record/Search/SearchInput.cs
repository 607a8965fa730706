using System.ComponentModel.DataAnnotations;
using Platform.Record.Characteristics;
using Platform.Record.Names;
using Platform.Sdk.Rules;

namespace Platform.Record.Search;

public sealed record SearchInput
{
    [Display(Name = "Name, nickname, number or reference"), StringLength(SearchTerms.LongestText, ErrorMessage = "Keep this to 200 characters.")]
    public string? Text { get; init; }

    [Display(Name = "Date of birth (optional)"), StringLength(SearchTerms.LongestBorn, ErrorMessage = "Write a date like 27/3/1986, a year, or about 40.")]
    public string? Born { get; init; }

    internal SearchTerms Terms(DateOnly today)
    {
        var terms = new SearchTerms(Text ?? "", string.IsNullOrWhiteSpace(Born) ? null : Born);
        if (string.IsNullOrWhiteSpace(Text) && terms.Born is null)
        {
            throw new RuleBrokenException("Enter a name, a nickname, a number they are known by, or their whole date of birth.", "Input.Text");
        }
        if (terms.Born is not null && BirthDate.Parse(terms.Born, today) is { IsRead: false } refused)
        {
            throw new RuleBrokenException(refused.Reason, "Input.Born");
        }
        if (string.IsNullOrWhiteSpace(Text) && terms.BornOnly(today) is null)
        {
            throw new RuleBrokenException("Enter a name as well, or the day and month they were born. Too many share one month or year.", "Input.Born");
        }
        return string.IsNullOrWhiteSpace(Text) || Fold.Words(Text).Count > 0
            ? terms
            : throw new RuleBrokenException("Enter at least one letter or digit of their name or number.", "Input.Text");
    }
}
