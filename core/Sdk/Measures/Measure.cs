namespace Platform.Sdk.Measures;

/// <summary>A number as a page shows it: never without how it is worked out, of how many, and who or what is missing.</summary>
/// <param name="Name">What it is called, with its definition where there are several.</param>
/// <param name="Value">The number in words, with its unit.</param>
/// <param name="Definition">How it is worked out.</param>
/// <param name="Denominator">Who or what is below the line.</param>
/// <param name="Missing">Who or what is not in it, and why.</param>
public sealed record Measure(string Name, string Value, string Definition, string Denominator, string Missing);
