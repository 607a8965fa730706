using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk.Areas;
using Platform.UI.DateInput;

namespace Platform.UI.Area;

/// <summary>Adds what the interface needs.</summary>
public static class UiServices
{
    private const string Unreadable = Forms.Error.Unreadable;

    /// <summary>Navigation, dates in three fields, and plain words for what cannot be read.</summary>
    public static IMvcBuilder AddPlatformUI(this IMvcBuilder mvc)
    {
        mvc.Services.AddSingleton<PageAddresses>().AddScoped<Navigation>();
        mvc.Services.AddOptions<MvcOptions>().Configure<LocalArea>((options, area) => options.ModelMetadataDetailsProviders.Add(new WordsInNames(area.Words)));
        return mvc.AddMvcOptions(options =>
        {
            options.ModelBinderProviders.Insert(0, new DateInputBinderProvider());
            var say = options.ModelBindingMessageProvider;
            say.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
            say.SetMissingBindRequiredValueAccessor(_ => "Enter an answer");
            say.SetMissingKeyOrValueAccessor(() => "Enter an answer");
            say.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
            say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
            say.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
            say.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
            say.SetValueIsInvalidAccessor(_ => "Choose one of the answers shown");
            say.SetValueMustBeANumberAccessor(_ => "Enter a number, such as 12");
            say.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number, such as 12");
        });
    }
}
