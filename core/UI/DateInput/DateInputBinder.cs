using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.Logging.Abstractions;

namespace Platform.UI.DateInput;

/// <summary>Reads a DateOnly from day, month and year; a month may be written as a word.</summary>
internal sealed class DateInputBinder(IModelBinder otherwise) : IModelBinder
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public Task BindModelAsync(ModelBindingContext context)
    {
        string[] names = ["day", "month", "year"];
        string[] keys = [.. names.Select(name => $"{context.ModelName}.{name}")];
        var given = keys.Select(context.ValueProvider.GetValue).ToArray();
        if (given.All(one => one == ValueProviderResult.None))
        {
            return otherwise.BindModelAsync(context);
        }
        for (var at = 0; at < keys.Length; at++)
        {
            context.ModelState.SetModelValue(keys[at], given[at]);
        }
        string[] parts = [.. given.Select(one => one.FirstValue?.Trim() ?? "")];
        if (parts.All(part => part.Length == 0))
        {
            context.Result = ModelBindingResult.Success(context.ModelMetadata.IsReferenceOrNullableType ? null : default(DateOnly));
            // what is required by an attribute is asked for in the attribute's own words
            if (context.ModelMetadata.IsRequired && !context.ModelMetadata.ValidatorMetadata.OfType<RequiredAttribute>().Any())
            {
                context.ModelState.TryAddModelError(keys[0], $"Enter {Spoken(context)}");
                context.Result = ModelBindingResult.Failed();
                return Task.CompletedTask;
            }
            // a date that may be left out leaves no part in doubt either, where it stands by itself and nothing above it is validated
            foreach (var key in keys) context.ModelState.MarkFieldSkipped(key);
            return Task.CompletedTask;
        }
        if (Read(context, names, keys, parts) is not { } date)
        {
            context.Result = ModelBindingResult.Failed();
            return Task.CompletedTask;
        }

        // the date is validated as a whole; a part that nobody validates would leave the whole form in doubt
        foreach (var key in keys) context.ModelState.MarkFieldSkipped(key);
        context.Result = ModelBindingResult.Success(date);
        return Task.CompletedTask;
    }

    private static DateOnly? Read(ModelBindingContext context, string[] names, string[] keys, string[] parts)
    {
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at].Length == 0)
            {
                context.ModelState.TryAddModelError(keys[at], $"{Called(context)} must include a {names[at]}");
                return null;
            }
        }
        if (parts[2].Length != 4)
        {
            context.ModelState.TryAddModelError(keys[2], "Year must include 4 numbers");
            return null;
        }
        string[] forms = ["d M yyyy", "d MMM yyyy", "d MMMM yyyy"];
        if (DateOnly.TryParseExact(string.Join(' ', parts), forms, British, DateTimeStyles.None, out var date))
        {
            return date;
        }
        context.ModelState.TryAddModelError(keys[0], $"{Called(context)} must be a real date");
        return null;
    }

    // a label that names no day is no subject of a sentence: "When did they tell it? must be a real date"
    private static string Called(ModelBindingContext context) =>
        context.ModelMetadata.DisplayName is { } name && (name.EndsWith("day", StringComparison.OrdinalIgnoreCase) || name.EndsWith("date", StringComparison.OrdinalIgnoreCase)) ? name : "The date";

    private static string Spoken(ModelBindingContext context)
    {
        var name = Called(context);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

internal sealed class DateInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new DateInputBinder(new SimpleTypeModelBinder(context.Metadata.ModelType, NullLoggerFactory.Instance))
            : null;
}
