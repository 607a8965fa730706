using System.Reflection;

namespace Platform.Host.Modules.Loading;

/// <summary>Runs what belongs to a module while the platform starts: one that throws or hangs is refused and named; the others go on.</summary>
internal static class Attempt
{
    public static void Load(
        string key, List<ComposedModule> modules, List<RefusedModule> refused, LoadingThread loading, Func<ModuleFile?>? file = null)
    {
        ComposedModule? module = null;
        try
        {
            module = loading.Module();
            DeclarationRules.Check(module, modules);
            modules.Add(module);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            refused.Add(new RefusedModule(key, Cause(fault), file?.Invoke()) { MayBeSetWrong = module is not null || fault is BadSettingsException });
        }
    }

    /// <summary>Names the part of a module that throws.</summary>
    public static T Step<T>(string part, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or ModuleRefusedException or BadSettingsException))
        {
            var inner = fault.GetBaseException();
            throw new ModuleRefusedException($"{part} threw {inner.GetType().Name}: {inner.Message} Ask its author for a corrected version.", fault);
        }
    }

    private static string Cause(Exception fault) => fault switch
    {
        ModuleRefusedException or BadSettingsException => fault.Message,
        ReflectionTypeLoadException types => $"{types.LoaderExceptions.FirstOrDefault()?.Message ?? types.Message} Install a version of the module built for this platform.",
        BadImageFormatException => "Its assembly is damaged or no .NET assembly. Copy the module's build output here again.",
        _ => $"{fault.GetType().Name}: {fault.Message}",
    };
}
