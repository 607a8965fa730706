using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Platform.UI.DateInput;

namespace Platform.UI.Area;

/// <summary>Adds what the interface needs.</summary>
public static class UiServices
{
    /// <summary>Navigation, dates in three fields, and plain words for what cannot be read.</summary>
    public static IMvcBuilder AddPlatformUI(this IMvcBuilder mvc)
    {
        mvc.Services.AddScoped<Navigation>();
        return mvc.AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new DateInputBinderProvider());
            var say = options.ModelBindingMessageProvider;
            say.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
            say.SetMissingBindRequiredValueAccessor(_ => "Enter an answer");
            say.SetMissingKeyOrValueAccessor(() => "Enter an answer");
            say.SetAttemptedValueIsInvalidAccessor((_, _) => "Check this answer: it is not in a form we can read");
            say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Check this answer: it is not in a form we can read");
            say.SetUnknownValueIsInvalidAccessor(_ => "Check this answer: it is not in a form we can read");
            say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check this answer: it is not in a form we can read");
            say.SetValueIsInvalidAccessor(_ => "Choose one of the answers shown");
            say.SetValueMustBeANumberAccessor(_ => "Enter a number, such as 12");
            say.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number, such as 12");
        });
    }
}
