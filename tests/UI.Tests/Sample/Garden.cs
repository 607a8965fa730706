using Platform.Sdk.Data;
using Platform.Sdk.Modules;
using Platform.UI.People;

namespace UI.Tests.Sample;

/// <summary>A made-up module, as the host would know it.</summary>
internal sealed class Garden : IModules
{
    public static ModuleDeclaration Declared { get; } = new()
    {
        Info = new("garden", "Garden", "A module that exists only here."),
        Nav = [new("Garden", "garden", "/Index", "garden.read"), new("Tools", "garden", "/Index", "garden.tools")],
        PersonTabs = [new("Visits", "garden", "/Visits", "garden.read"), new("Tools", "garden", "/Visits", "garden.tools")],
    };

    public static IReadOnlyList<PersonCard> Cards { get; } =
    [
        new(new("Garden", "garden", new Sql("select 1"), "garden.read"),
            [new CardRow { Label = "Next visit", Value = "<b>4 May</b>", Page = "/Visits" }, new CardRow { Label = "Tool", Value = "Spade" }]),
    ];

    public IReadOnlyList<ModuleDeclaration> On { get; } = [Declared];

    public IReadOnlyList<ModuleDeclaration> Loaded => On;

    public ModuleDeclaration? Find(string key) => key == "garden" ? Declared : null;

    public T Settings<T>() where T : class => throw new InvalidOperationException("The garden has no settings.");

    public T Pack<T>() where T : class => throw new InvalidOperationException("The garden has no packs.");
}
