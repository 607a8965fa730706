using HousingFirst.Properties;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Areas;

namespace HousingFirst.Tenancies.Signing;

internal static class TenancyChoices
{
    public static IEnumerable<SelectListItem> Routes(Words words) =>
        Enum.GetValues<RentRoute>().Select(route => new SelectListItem(words.In(route.InWords()), $"{route}"));
}
