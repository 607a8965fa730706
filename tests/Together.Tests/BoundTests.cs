using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Platform.Conformance.Running;
using Platform.Data.Engines;
using Platform.Host.Modules;
using System.Reflection;

namespace Together.Tests;

/// <summary>The pages are described at start in a shorter way than MVC's.</summary>
public sealed class BoundTests
{
    [Fact]
    public async Task What_is_bound_and_what_answers_on_any_page_is_what_MVC_finds_itself()
    {
        await using var platform = await TestPlatform.StartAsync(DatabaseEngine.Sqlite, [.. Everything.Modules]);
        var parts = Assert.IsType<PageParts>(platform.Services.GetRequiredService<IPageApplicationModelPartsProvider>());
        var models = platform.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<CompiledPageActionDescriptor>().Select(page => page.HandlerTypeInfo).Distinct().ToList();
        Assert.True(models.Count > 200, $"{models.Count} pages were found.");

        Assert.All(models, model =>
        {
            Assert.Equal(Bound(parts.Usual), Bound(parts));
            Assert.Equal(Answer(parts.Usual), Answer(parts));

            IEnumerable<string> Bound(IPageApplicationModelPartsProvider by) =>
                [.. model.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => by.CreatePropertyModel(property).BindingInfo is not null).Select(property => property.Name).Order(StringComparer.Ordinal)];

            IEnumerable<string> Answer(IPageApplicationModelPartsProvider by) =>
                [.. model.GetMethods().Select(method => by.CreateHandlerModel(method)?.Name).OfType<string>().Order(StringComparer.Ordinal)];
        });
    }
}
