using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Platform.Data.Arguments;

/// <summary>The properties of one type of arguments, found by the name a text uses: <c>@person_id</c> and <c>@personId</c> are PersonId.</summary>
internal sealed class ArgumentSet
{
    private static readonly ConcurrentDictionary<Type, ArgumentSet> Sets = new();

    private readonly Dictionary<string, Property> _properties;

    private ArgumentSet(Type type) => _properties = type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
        .ToDictionary(property => property.Name, property => new Property(property), StringComparer.OrdinalIgnoreCase);

    public static ArgumentSet Of(Type type) => Sets.GetOrAdd(type, static one => new ArgumentSet(one));

    public Property? Find(string parameter) => _properties.GetValueOrDefault(parameter.TrimStart('@').Replace("_", "", StringComparison.Ordinal));

    internal sealed class Property(PropertyInfo property)
    {
        private readonly Func<object, object?> _read = Reader(property);
        private ArgumentType? _type;

        /// <summary>Worked out when a text first uses it: an unused property may be of any type.</summary>
        public ArgumentType Type => _type ??= ArgumentType.Of(property.PropertyType);

        public object? Read(object args) => _read(args);

        private static Func<object, object?> Reader(PropertyInfo property)
        {
            var args = Expression.Parameter(typeof(object));
            var value = Expression.Property(Expression.Convert(args, property.DeclaringType!), property);
            return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), args).Compile();
        }
    }
}
