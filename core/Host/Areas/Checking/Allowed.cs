using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;

namespace Platform.Host.Areas.Checking;

/// <summary>What a setting may be, in words, from its type and its annotations.</summary>
internal static class Allowed
{
    private static readonly Type[] Whole = [typeof(int), typeof(long), typeof(short), typeof(byte), typeof(uint), typeof(ulong), typeof(ushort), typeof(sbyte)];
    private static readonly Type[] Broken = [typeof(decimal), typeof(double), typeof(float)];

    public static bool IsNumber(Type type) => Whole.Contains(type) || Broken.Contains(type);

    /// <summary>Such as <c>a whole number from 1 to 200</c>.</summary>
    public static string Of(Setting setting)
    {
        if (setting.Rules.OfType<IAllows>().FirstOrDefault() is { } own) return own.Allowed;
        var rules = setting.Rules.OrderBy(rule => rule.ErrorMessage is not null).Select(rule => Rule(rule, setting)).Where(text => text.Length > 0).ToList();
        var kind = setting.Rules.Any(rule => rule is AllowedValuesAttribute or EnumDataTypeAttribute) && setting.Plain == typeof(string) ? "" : Kind(setting);
        return string.Concat(rules.Prepend(kind)).TrimStart(' ', ',');
    }

    /// <summary>The names of an enum as a file writes them.</summary>
    public static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>A value as a file writes it.</summary>
    public static string Written(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        Enum name => JsonNamingPolicy.CamelCase.ConvertName(name.ToString()),
        DateOnly or TimeOnly => string.Create(CultureInfo.InvariantCulture, $"{value:O}"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Kind(Setting setting) => setting switch
    {
        { Items: { } item } => $"a list [ ], each of it {Of(item)}",
        { Values: { } value } => $"an object {{ }}, each value of it {Of(value)}",
        { IsRecord: true } => $"an object {{ }} with {string.Join(", ", Setting.Of(setting.Plain).Select(one => one.Key))}",
        { Plain: var type } when type == typeof(bool) => "true or false",
        { Plain.IsEnum: true } => $"one of {string.Join(", ", Names(setting.Plain))}",
        { Plain: var type } when Whole.Contains(type) => "a whole number",
        { Plain: var type } when Broken.Contains(type) => "a number",
        { Plain: var type } when type == typeof(DateOnly) || type == typeof(DateTime) => "a date like 2026-03-31",
        { Plain: var type } when type == typeof(TimeOnly) => "a time like 14:30",
        { Plain: var type } when type == typeof(TimeSpan) => "a length of time like 00:30:00",
        { Plain: var type } when type == typeof(Uri) => "an address like https://example.org",
        _ => "text",
    };

    private static string Rule(ValidationAttribute rule, Setting setting) => rule switch
    {
        EmailAddressAttribute => ", an e-mail address",
        UrlAttribute => ", an address like https://example.org",
        PhoneAttribute => ", a telephone number",
        EnumDataTypeAttribute names => $" one of {string.Join(", ", Names(names.EnumType))}",
        DataTypeAttribute or IAllows => "",
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture,
            $" {(range.MinimumIsExclusive ? "above" : "from")} {range.Minimum} {(range.MaximumIsExclusive ? "to below" : "to")} {range.Maximum}"),
        StringLengthAttribute length => Count(Least(length.MinimumLength, setting), length.MaximumLength, setting),
        LengthAttribute length => Count(Least(length.MinimumLength, setting), length.MaximumLength, setting),
        MaxLengthAttribute length => Count(Least(0, setting), length.Length, setting),
        MinLengthAttribute length => $" with {length.Length} or more {Unit(setting)}",
        RequiredAttribute => setting.Rules.Any(other => other is StringLengthAttribute or LengthAttribute or MaxLengthAttribute) ? "" : ", not empty",
        AllowedValuesAttribute values => $" one of {string.Join(", ", values.Values.Select(value => value is null ? "nothing" : Written(value)))}",
        DeniedValuesAttribute values => $", none of {string.Join(", ", values.Values.Select(value => value is null ? "nothing" : Written(value)))}",
        { ErrorMessage: { } said } => $", {said}",
        RegularExpressionAttribute shape => $" of the form {shape.Pattern}",
        _ => $", {rule.FormatErrorMessage(setting.Key)}",
    };

    private static int Least(int least, Setting setting) => Math.Max(least, setting.Rules.OfType<RequiredAttribute>().Any() ? 1 : 0);

    private static string Count(int least, int most, Setting setting) => $" of {least} to {most} {Unit(setting)}";

    private static string Unit(Setting setting) => setting.Plain == typeof(string) ? "characters" : "entries";
}

/// <summary>An annotation of the host's own that says what it allows and how to put a value right.</summary>
internal interface IAllows
{
    string Allowed { get; }

    /// <summary>What to do about this value; null for the usual advice.</summary>
    string? Fix(string found);
}
