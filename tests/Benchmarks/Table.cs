using System.Globalization;

namespace Benchmarks;

/// <summary>One line: what was measured, against what, and whether the ratio keeps the target.</summary>
internal sealed record Line(string What, string Baseline, string Figure, double Ratio, double? Target);

/// <summary>The lines as a Markdown table.</summary>
internal sealed class Table(TextWriter output)
{
    private bool _begun;

    public void Add(string what, double baseline, double figure, string unit, double? target) => Add(new Line(
        what, string.Create(CultureInfo.InvariantCulture, $"{baseline:0.##} {unit}"), string.Create(CultureInfo.InvariantCulture, $"{figure:0.##} {unit}"),
        figure / baseline, target));

    public void Add(Line line)
    {
        if (!_begun)
        {
            output.WriteLine("| measured | baseline | figure | ratio | target | |");
            output.WriteLine("|---|---|---|---|---|---|");
            _begun = true;
        }

        var (target, verdict) = line.Target is { } most
            ? (string.Create(CultureInfo.InvariantCulture, $"≤ {most:0.##}"), line.Ratio <= most ? "pass" : "**miss**")
            : ("", "");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {line.What} | {line.Baseline} | {line.Figure} | {line.Ratio:0.00} | {target} | {verdict} |"));
        output.Flush();
    }
}
