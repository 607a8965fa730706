using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Platform.Host.Areas.Checking;

/// <summary>One key that may be set: its type and rules, read from a property and its annotations.</summary>
internal sealed record Setting(string Key, Type Type, IReadOnlyList<ValidationAttribute> Rules, object? Usual, bool MayBeNothing)
{
    /// <summary>What a record of settings may hold.</summary>
    public static IReadOnlyList<Setting> Of(Type type)
    {
        var usual = Activator.CreateInstance(type);
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Select(property => Of(property, usual))];
    }

    /// <summary>The type without its question mark.</summary>
    public Type Plain => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>What a list holds, as settings of their own; null when this is no list.</summary>
    public Setting? Items => Inside(typeof(IEnumerable<>), 0) is { } item && Values is null && Plain != typeof(string)
        ? new(Key, item, [], null, false) : null;

    /// <summary>What a dictionary holds under each key; null when this is none.</summary>
    public Setting? Values => (Inside(typeof(IReadOnlyDictionary<,>), 1) ?? Inside(typeof(IDictionary<,>), 1)) is { } item
        ? new(Key, item, [], null, false) : null;

    /// <summary>Whether it is a record with settings of its own.</summary>
    public bool IsRecord => Plain is { IsClass: true } or { IsValueType: true, IsPrimitive: false, IsEnum: false }
        && Items is null && Values is null && !Reading(Plain) && Plain.GetConstructor(Type.EmptyTypes) is not null;

    private static bool Reading(Type type) => System.ComponentModel.TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    private static Setting Of(PropertyInfo property, object? usual)
    {
        var key = property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var nothing = Nullable.GetUnderlyingType(property.PropertyType) is not null
            || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        return new Setting(key, property.PropertyType, [.. property.GetCustomAttributes<ValidationAttribute>()], property.GetValue(usual), nothing);
    }

    private Type? Inside(Type generic, int argument) =>
        Plain.GetInterfaces().Append(Plain).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == generic)
            ?.GetGenericArguments()[argument] ?? (Plain.IsArray && generic == typeof(IEnumerable<>) ? Plain.GetElementType() : null);
}
