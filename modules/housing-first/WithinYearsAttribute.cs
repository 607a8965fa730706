using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk.Modules;
using System.Globalization;

namespace HousingFirst;

/// <summary>
/// The day lies within so many years of today, counted in the area's own calendar: every date that a form of this module asks for says how far. None of them is none: today is the first or the
/// last day. What is said names the field and its days.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithinYearsAttribute : Attribute, IModelValidator
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How many years ago it may have been.</summary>
    public int Back { get; init; }

    /// <summary>How many years ahead it may be.</summary>
    public int Ahead { get; init; }

    /// <inheritdoc />
    public IEnumerable<ModelValidationResult> Validate(ModelValidationContext context)
    {
        if (context.Model is not DateOnly day || WasNoDay(context, day)) return [];
        var today = context.ActionContext.HttpContext.RequestServices.GetRequiredService<ModuleScope>().Today;
        var (first, last) = (today.AddYears(-Back), today.AddYears(Ahead));
        return day >= first && day <= last
            ? []
            : [new("", $"“{context.ModelMetadata.GetDisplayName()}” can be any day from {InWords(first)} to {InWords(last)}.")];

        string InWords(DateOnly on) => on == today ? "today" : on.ToString("d MMMM yyyy", British);
    }

    // what could not be read as a date has its message already, and no value
    private static bool WasNoDay(ModelValidationContext context, DateOnly day) => day == default && context.ActionContext.ModelState.Any(field =>
        field.Value!.Errors.Count > 0 && field.Key.Split('.')[^1] is "day" or "month" or "year");
}
