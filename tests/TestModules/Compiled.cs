using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TestModules;

/// <summary>Compiles module texts into real assemblies, each once.</summary>
internal static class Compiled
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Threading;
        using System.Threading.Tasks;
        using FluentMigrator;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.Razor.Hosting;
        using Platform.Sdk.Access;
        using Platform.Sdk.Data;
        using Platform.Sdk.Modules;
        using Platform.Sdk.Record;

        """;

    private static readonly ConcurrentDictionary<string, byte[]> Done = new(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Here = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>An assembly that sees what the test sees.</summary>
    public static byte[] Assembly(string name, IReadOnlyList<string> texts, params MetadataReference[] more) =>
        Emit(name, [.. texts.Select(text => Usings + text)], [.. Here.Value, .. more]);

    /// <summary>An assembly beside an Sdk of another version, which it takes with it as a reference only.</summary>
    public static byte[] ForSdk(string name, string sdk, string text) => Emit(
        name, [text],
        [.. Here.Value.Where(one => !one.Display!.EndsWith("Platform.Sdk.dll", StringComparison.Ordinal)), MetadataReference.CreateFromImage(Emit("Platform.Sdk", [sdk], Here.Value))]);

    private static byte[] Emit(string name, IReadOnlyList<string> texts, IReadOnlyList<MetadataReference> references) =>
        Done.GetOrAdd($"{name}\n{string.Join('\n', texts)}", _ =>
        {
            using var made = new MemoryStream();
            var result = CSharpCompilation.Create(
                name, texts.Select(text => CSharpSyntaxTree.ParseText(text)), references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true)).Emit(made);
            return result.Success ? made.ToArray()
                : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        });
}
