using HousingFirst.Properties.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Platform.Sdk.Access;
using Platform.Sdk.Modules;
using System.ComponentModel.DataAnnotations;

namespace HousingFirst.Properties;

[Requires(HousingFirstPermissions.KeepProperties)]
public sealed class AddModel(ModuleScope scope) : PageModel
{
    /// <summary>What a colleague may say by hand; that it is offered or let follows from what is done.</summary>
    internal static readonly IReadOnlyList<PropertyState> ByHand = [PropertyState.Pledged, PropertyState.Void, PropertyState.Ready, PropertyState.Withdrawn];

    public static IEnumerable<SelectListItem> States => ByHand.Select(state => new SelectListItem(state.InWords(), $"{state}"));

    [BindProperty]
    public PropertyInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Where is it now?"), Required(ErrorMessage = "Choose where it is now.")]
    public PropertyState? State { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var state = ByHand.Contains(State!.Value) ? State.Value : PropertyState.Pledged;
        return LocalRedirect($"/housing-first/properties/show/{await KeepProperty.AddAsync(scope, Input, state)}");
    }
}
