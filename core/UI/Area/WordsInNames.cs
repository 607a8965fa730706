using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Platform.Sdk.Areas;

namespace Platform.UI.Area;

/// <summary>Questions in the area's words: <c>[Display(Name = "Lead {worker}")]</c>.</summary>
internal sealed class WordsInNames(Words words) : IDisplayMetadataProvider
{
    /// <inheritdoc />
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.DisplayMetadata.DisplayName is { } said)
        {
            context.DisplayMetadata.DisplayName = () => said() is { } name ? words.In(name) : null;
        }
    }
}
