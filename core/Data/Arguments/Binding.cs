using System.Collections;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Platform.Data.Texts;
using Platform.Data.Watching;
using Platform.Sdk.Access;

namespace Platform.Data.Arguments;

/// <summary>Gives a command its parameters, with the types the architecture promises instead of the drivers' guesses.</summary>
internal sealed class Binding(PreparedText text, string name, object? args, CurrentWorker worker)
{
    /// <summary>The longest list after <c>in</c>.</summary>
    public const int LongestList = 1_000;

    // SQL Server keeps a plan per declared length: two lengths are two plans
    private const int ShortText = 4_000;

    /// <summary>The parameter that ends a page.</summary>
    public const string PageRows = "@page_rows";

    public int? Rows { get; init; }

    public void AddTo(DbCommand command)
    {
        foreach (var parameter in text.Parameters)
        {
            if (Visibility.Parameters.TryGetValue(parameter, out var own))
            {
                Add(command, parameter, own, ArgumentType.Outgoing(Visibility.Value(parameter, worker), parameter));
                continue;
            }

            var property = (args is null ? null : ArgumentSet.Of(args.GetType()).Find(parameter))
                ?? throw new ArgumentException($"{name} needs {parameter} and its arguments have no such property.");
            if (property.Type.IsList)
            {
                AddList(command, parameter, property.Type.DbType, (IEnumerable?)property.Read(args!));
            }
            else
            {
                Add(command, parameter, property.Type.DbType, ArgumentType.Outgoing(property.Read(args!), parameter));
            }
        }

        if (Rows is { } rows)
        {
            Add(command, PageRows, DbType.Int32, rows);
        }
    }

    /// <summary>Puts other arguments of the same type into a command that has its parameters already.</summary>
    public void Replace(DbCommand command, object others)
    {
        var set = ArgumentSet.Of(others.GetType());
        for (var at = 0; at < command.Parameters.Count; at++)
        {
            var parameter = command.Parameters[at];
            if (Visibility.Parameters.ContainsKey(parameter.ParameterName))
            {
                continue;
            }

            var property = set.Find(parameter.ParameterName) is { Type.IsList: false } known
                ? known
                : throw new ArgumentException($"{name} needs {parameter.ParameterName}, one value, in every one of its many arguments.");
            parameter.Value = ArgumentType.Outgoing(property.Read(others), parameter.ParameterName);
            if (property.Type.DbType is DbType.String)
            {
                parameter.Size = SizeOf(parameter.Value);
            }
        }
    }

    /// <summary>What went out as what, for those who watch; a parameter without a property is left out.</summary>
    public static List<SqlParameterType> Types(PreparedText text, object? args) =>
        [.. text.Parameters.Select(parameter => TypeOf(parameter, args)).OfType<SqlParameterType>()];

    private static SqlParameterType? TypeOf(string parameter, object? args) =>
        Visibility.Parameters.TryGetValue(parameter, out var own)
            ? new SqlParameterType(parameter, own switch { DbType.Date => typeof(DateOnly), DbType.DateTime2 => typeof(DateTime), DbType.String => typeof(string), _ => typeof(Guid) }, own, false)
        : args is not null && ArgumentSet.Of(args.GetType()).Find(parameter)?.Type is { } type
            ? new SqlParameterType(parameter, type.ClrType, type.DbType, type.IsList)
            : null;

    private void AddList(DbCommand command, string parameter, DbType type, IEnumerable? list)
    {
        var values = (list ?? throw new ArgumentException($"{name}: the list {parameter} is null."))
            .Cast<object?>().Take(LongestList + 1).ToList();
        if (values.Count > LongestList)
        {
            throw new ArgumentException($"{name}: the list {parameter} is longer than {LongestList}; work in batches.");
        }

        var names = new List<string>();
        for (var index = 0; index < Padded(values.Count); index++)
        {
            var one = string.Create(CultureInfo.InvariantCulture, $"{parameter}__{index}");
            Add(command, one, type, ArgumentType.Outgoing(values[Math.Min(index, values.Count - 1)], parameter));
            names.Add(one);
        }

        var brackets = names.Count == 0 ? "(select null where 1 = 0)" : $"({string.Join(", ", names)})";
        command.CommandText = Regex.Replace(command.CommandText, Regex.Escape(parameter) + @"\b", brackets);
    }

    // lists of a few lengths only, the last value repeated: each length is a plan of its own on SQL Server
    private static int Padded(int count) => count == 0 ? 0 : Math.Min(LongestList, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count));

    private static int SizeOf(object value) => value is string { Length: > ShortText } ? -1 : ShortText;

    private static void Add(DbCommand command, string name, DbType type, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value);
        if (type is DbType.String)
        {
            parameter.Size = SizeOf(value);
        }
        else if (type is DbType.Binary)
        {
            parameter.Size = -1;
        }

        command.Parameters.Add(parameter);
    }
}
