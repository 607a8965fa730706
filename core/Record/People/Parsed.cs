using System.Diagnostics.CodeAnalysis;

namespace Platform.Record.People;

/// <summary>What was read from a text: the value, or the reason there is none in plain words.</summary>
internal sealed record Parsed<T>
{
    public T? Value { get; private init; }

    /// <summary>Why the text was refused; it quotes the text.</summary>
    public string? Reason { get; private init; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsRead => Reason is null;

    public static implicit operator Parsed<T>(T value) => new() { Value = value };

    public static implicit operator Parsed<T>(Refusal refusal) => new() { Reason = refusal.Reason };
}

/// <summary>Why a text was refused.</summary>
internal readonly record struct Refusal(string Reason);
