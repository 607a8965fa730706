namespace TestModules;

/// <summary>Modules that are refused before they run; each is put beside <see cref="Garden"/>.</summary>
public static class Refused
{
    private const string OtherSdk = """
        [assembly: System.Reflection.AssemblyVersion("9.4.0.0")]
        namespace Platform.Sdk.Modules
        {
            public interface IModuleBuilder { }
            public sealed record ModuleInfo(string Key, string Name, string Description);
            public interface IModule { ModuleInfo Info { get; } void Compose(IModuleBuilder module); }
        }
        """;

    private const string ForOtherSdk = """
        using Platform.Sdk.Modules;
        public sealed class LaterModule : IModule
        {
            public ModuleInfo Info => new("other-sdk", "Later", "Built for another Sdk.");
            public void Compose(IModuleBuilder module) { }
        }
        """;

    public static IReadOnlyList<BadModule> All { get; } =
    [
        new("garbage", folder => ModuleText.Put(folder, "garbage", "Garbage", "this is no assembly"u8.ToArray()), "no .NET assembly"),
        new("half", folder => ModuleText.Put(folder, "half", "Half", Compiled.Assembly("Half", ["public class Half { }"])[..700]), "damaged"),
        new("none", folder => ModuleText.Put(folder, "none", "None", Compiled.Assembly("None", ["public class Nothing { }"])), "0 classes", "exactly one"),
        new(new ModuleText("two").With("public sealed class Second : IModule { public ModuleInfo Info => new(\"two\", \"Two\", \"Two.\"); public void Compose(IModuleBuilder module) { } }"), "2 classes", "exactly one"),
        new(new ModuleText("twin") { CallsItself = Garden.Key }, "calls itself garden", "twin"),
        new(new ModuleText("garden-shed"), "garden-shed and garden begin alike"),
        new(new ModuleText("people").WithPage("/Index", "\"Mine\""), "platform's own pages stand under /people"),
        new(new ModuleText("takes-core").WithPage("/Search", "\"Mine\"", "/people/search"), "/people/search", "outside the module's own space"),
        new(new ModuleText("takes-other").WithPage("/Index", "\"Mine\"", "/garden"), "/garden", "outside the module's own space"),
        new(new ModuleText("same-route").WithPage("/Things", "\"One\"", "{one}").WithPage("/Other", "\"Two\"", "/same-route/things/{two}"), "the same address"),
        new(new ModuleText("odd-route").WithPage("/Index", "\"Mine\"", "{unclosed"), "The route of", "Index.cshtml"),
        new(new ModuleText("odd-constraint").WithPage("/Index", "\"Mine\"", "{id:shoe-size}"), "The route of", "shoe-size"),
        new(new ModuleText("layout").With("[assembly: RazorCompiledItem(typeof(Draws), \"mvc.1.0.view\", \"/Shared/_Layout.cshtml\")] public class Draws { }"), "/Shared/_Layout.cshtml lies outside"),
        new(new ModuleText("no-dependency") { Library = ("Absent.Library", "public static class Absent { public static string Word() => \"here\"; }", false), Compose = "Absent.Word();" }, "Absent.Library", "missing or damaged"),
        new("other-sdk", folder => ModuleText.Put(folder, "other-sdk", "Later", Compiled.ForSdk("Later", OtherSdk, ForOtherSdk)), "built for Sdk 9.4.0", "build it again"),
        new(new ModuleText("constructor") { Members = "public ConstructorModule() => throw new InvalidOperationException(\"the constructor says no\");" }, "Its constructor threw", "the constructor says no"),
        new(new ModuleText("static-constructor") { Members = "static StaticConstructorModule() => throw new InvalidOperationException(\"the type says no\");" }, "Its constructor threw", "the type says no"),
        new(new ModuleText("compose") { Compose = "throw new InvalidOperationException(\"Compose says no\");" }, "Compose threw", "Compose says no"),
        new(new ModuleText("settings") { Compose = "module.Settings<Broken>();" }.With("public sealed record Broken { public Broken() => throw new InvalidOperationException(\"the settings say no\"); }"), "Compose threw", "the settings say no"),
        new(new ModuleText("hosted").With("public sealed class Hosted : Microsoft.Extensions.Hosting.IHostedService { public Task StartAsync(CancellationToken stop) => throw new InvalidOperationException(); public Task StopAsync(CancellationToken stop) => Task.CompletedTask; }"), "hosted service", "Every"),
        new(new ModuleText("takes-permission") { Compose = "module.Permissions(new[] { new Permission(\"garden.thing.read\", \"Mine\", Role.Worker) });" }, "garden.thing.read", "does not begin with takes-permission."),
        new(new ModuleText("no-label") { Compose = "module.Nav(null!, \"/Index\", null!);" }.WithPage("/Index", "\"Mine\""), "lacks a label"),
        new(new ModuleText("no-page") { Compose = "module.Nav(\"Lost\", \"/Nowhere\", \"no-page.thing.read\");" }.WithPage("/Index", "\"Mine\""), "The link Lost", "/Nowhere", "is not there"),
        new(new ModuleText("no-tab") { Compose = "module.PersonTab(\"Lost\", \"/Beds/ForPerson\", \"no-tab.thing.read\");" }, "The link Lost", "/Beds/ForPerson", "is not there"),
        new(new ModuleText("asks-more") { Compose = "module.PersonTab(\"Bed\", \"/Bed\", \"asks-more.thing.read\");" }.WithPage("/Bed", "\"Mine\"", "{personId:guid}/{bedId:guid}"), "The link Bed", "bedId"),
        new(new ModuleText("nobodys-link") { Compose = "module.Nav(\"Shut\", \"/Index\", \"nobodys-link.other.read\");" }.WithPage("/Index", "\"Mine\""), "The link Shut", "nobodys-link.other.read", "does not declare"),
        new(new ModuleText("same-job") { Compose = "module.Every(1, Twice).Every(1, Twice);", Members = "private static Task Twice(ModuleScope scope) => Task.CompletedTask;" }, "declared twice"),
    ];

    /// <summary>One whose constructor never comes back; the platform waits twenty seconds for it.</summary>
    public static BadModule Hanging { get; } = new(
        new ModuleText("hanging") { Members = "public HangingModule() => Thread.Sleep(Timeout.Infinite);" }, "hangs");

    /// <summary>One whose Compose never comes back.</summary>
    public static BadModule Stuck { get; } = new(new ModuleText("stuck") { Compose = "Thread.Sleep(Timeout.Infinite);" }, "hangs");
}
