using System.Reflection;
using Platform.Sdk.Modules;

namespace Together.Tests;

/// <summary>The modules that lie under <c>modules/</c>, whichever they are.</summary>
internal static class Everything
{
    public static IReadOnlyList<IModule> Modules { get; } =
    [
        .. from one in typeof(Everything).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
           where one.Value == "Module"
           from type in Assembly.Load(one.Key).GetTypes()
           where type.IsAssignableTo(typeof(IModule)) && !type.IsAbstract
           let module = (IModule)Activator.CreateInstance(type)!
           orderby module.Info.Key
           select module,
    ];

    public static IReadOnlyList<string> Keys { get; } = [.. Modules.Select(module => module.Info.Key)];
}
