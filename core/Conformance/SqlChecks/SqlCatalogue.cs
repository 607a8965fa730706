using System.Reflection;
using Platform.Sdk.Data;

namespace Platform.Conformance.SqlChecks;

/// <summary>Every text of an assembly, and what is wrong with the way they are kept.</summary>
/// <param name="Texts">The <c>static readonly</c> fields of any class, of any visibility.</param>
/// <param name="Problems">Texts kept elsewhere, names given twice, too many exceptions.</param>
public sealed record SqlCatalogue(IReadOnlyList<Sql> Texts, IReadOnlyList<SqlProblem> Problems)
{
    private const int MostPerEngine = 3;

    /// <summary>Finds the texts of an assembly.</summary>
    public static SqlCatalogue Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return Of(assembly.GetTypes());
    }

    /// <summary>Finds the texts of some types.</summary>
    public static SqlCatalogue Of(IEnumerable<Type> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var (texts, problems) = (new List<Sql>(), new List<SqlProblem>());
        foreach (var type in types)
        {
            var fields = type.GetFields(SqlMaking.Declared).Where(field => field.FieldType == typeof(Sql) && field.IsStatic).ToList();
            foreach (var field in fields.Where(field => !field.IsInitOnly))
            {
                problems.Add(Misplaced($"{type.Name}.{field.Name}"));
            }

            if (!type.ContainsGenericParameters)
            {
                texts.AddRange(fields.Where(field => field.IsInitOnly).Select(field => (Sql?)field.GetValue(null)).OfType<Sql>());
            }
            else if (fields.Count > 0)
            {
                problems.Add(new(type.Name, 0, 0, "found a Sql in a generic type", "keep it in an ordinary class"));
            }

            problems.AddRange(SqlMaking.In(type, fields.Count).Select(Misplaced));
        }

        problems.AddRange(texts.GroupBy(text => text.Name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => new SqlProblem(same.Key, 0, 0, $"found {same.Count()} texts of this name", "give each its own field in its own file")));
        problems.AddRange(texts.Where(text => text.IsPerEngine).Skip(MostPerEngine)
            .Select(text => new SqlProblem(text.Name, 0, 0, $"found more than {MostPerEngine} texts per engine", "write it in the common subset")));
        return new(texts, problems);
    }

    private static SqlProblem Misplaced(string place) =>
        new(place, 0, 0, "found a Sql made outside a static readonly field", "keep it in a static readonly field, where the checks find it");
}
