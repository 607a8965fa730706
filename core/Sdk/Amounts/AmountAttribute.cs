using System.ComponentModel.DataAnnotations;

namespace Platform.Sdk.Amounts;

/// <summary>The field holds an amount of money, or nothing, so that whatever else is wrong is told at once with it; <see cref="Money"/> reads it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AmountAttribute : ValidationAttribute
{
    /// <summary>Says what an amount looks like.</summary>
    public AmountAttribute() => ErrorMessage = Money.Like;

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is null || (value is string typed && (string.IsNullOrWhiteSpace(typed) || Money.Read(typed) is not null));
}
