using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection.Extensions;
using System.Reflection;

namespace Platform.Host.Modules;

/// <summary>
/// Describes pages at start as MVC does, in a part of the time. Of what is bound to a property its attributes decide alone: its metadata, which MVC reads for every property of every page,
/// is asked for again when a request first binds it. And of a method its name is looked at before anything else.
/// </summary>
internal sealed class PageParts(IPageApplicationModelPartsProvider usual) : IPageApplicationModelPartsProvider
{
    public static void Use(IServiceCollection services)
    {
        var usual = services.Last(one => one.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IPageApplicationModelPartsProvider>(
            all => new PageParts((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(all, usual))));
    }

    /// <summary>How MVC does it.</summary>
    public IPageApplicationModelPartsProvider Usual => usual;

    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributes(inherit: true);
        return new PagePropertyModel(property, attributes) { PropertyName = property.Name, BindingInfo = BindingInfo.GetBindingInfo(attributes) };
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => method.Name.StartsWith("On", StringComparison.Ordinal) ? usual.CreateHandlerModel(method) : null;

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => usual.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) => usual.IsHandler(methodInfo);
}
