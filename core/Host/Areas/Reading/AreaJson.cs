using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Platform.Host.Areas.Reading;

/// <summary>Reads a JSON file that may hold comments, and keeps the line of every key.</summary>
internal static class AreaJson
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file as a tree; null when it is no JSON object. Keys given twice are named and the first is kept.</summary>
    /// <param name="example">What such a file looks like.</param>
    public static AreaNode? Read(string file, List<AreaFault> faults, string example)
    {
        if (Directory.Exists(file))
        {
            faults.Add(new(new(file), "(the file)", "a folder", "a JSON file", "name a file that lies in it"));
            return null;
        }

        if (!File.Exists(file))
        {
            faults.Add(new(new(file), "(the file)", "no such file", "a JSON file", "name one with --area FILE"));
            return null;
        }

        try
        {
            return Parse(file, Bytes(file), faults, example);
        }
        catch (JsonException broken)
        {
            faults.Add(Broken(file, broken));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new(new(file), "(the file)", "bytes that are not UTF-8", "a JSON file in UTF-8", "save the file again as UTF-8"));
        }
        catch (InvalidOperationException)
        {
            faults.Add(new(new(file), "(the file)", "an escape like \\ud800 that is half a character", "whole characters", "write the character itself"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(new(file), "(the file)", "a file that cannot be read", "a readable JSON file", fault.Message));
        }

        return null;
    }

    private static ReadOnlySpan<byte> Bytes(string file)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(file);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        Strict.GetCharCount(bytes);
        return bytes;
    }

    private static AreaNode? Parse(string file, ReadOnlySpan<byte> bytes, List<AreaFault> faults, string example)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        reader.Read();
        var root = Value(ref reader, "", "", new Place(file, bytes), faults);
        reader.Read();
        if (root.Kind == NodeKind.Object) return root;
        faults.Add(new(root.Origin, "(the file)", Shown.Value(root), "an object in { }", $"write {example}"));
        return null;
    }

    private static AreaNode Value(ref Utf8JsonReader reader, string path, string name, Place place, List<AreaFault> faults)
    {
        var origin = new Origin(place.File, place.Line(reader.TokenStartIndex));
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, new AreaNode(path, name, NodeKind.Object, "", origin), place, faults),
            JsonTokenType.StartArray => List(ref reader, new AreaNode(path, name, NodeKind.List, "", origin), place, faults),
            JsonTokenType.String => new AreaNode(path, name, NodeKind.Text, reader.GetString()!, origin),
            JsonTokenType.Number => new AreaNode(path, name, NodeKind.Number, Strict.GetString(reader.ValueSpan), origin),
            JsonTokenType.Null => new AreaNode(path, name, NodeKind.Nothing, "null", origin),
            _ => new AreaNode(path, name, NodeKind.Truth, reader.GetBoolean() ? "true" : "false", origin),
        };
    }

    private static AreaNode Object(ref Utf8JsonReader reader, AreaNode node, Place place, List<AreaFault> faults)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            var line = place.Line(reader.TokenStartIndex);
            reader.Read();
            var child = Value(ref reader, node.PathOf(key), key, place, faults);
            var first = node.Children.Find(other => other.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
            if (first is null) node.Children.Add(child);
            else
            {
                faults.Add(new(child.Origin with { Line = line }, child.Path, $"{key} twice, first on line {first.Origin.Line}", "every key once", "keep one of the two"));
            }
        }

        return node;
    }

    private static AreaNode List(ref Utf8JsonReader reader, AreaNode node, Place place, List<AreaFault> faults)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var index = node.Children.Count.ToString(CultureInfo.InvariantCulture);
            node.Children.Add(Value(ref reader, $"{node.Path}[{index}]", index, place, faults));
        }

        return node;
    }

    private static AreaFault Broken(string file, JsonException broken)
    {
        var (line, column) = ((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
        var cause = broken.Message.Split(" LineNumber:")[0];
        return new(new(file, line), "(the file)", $"no JSON from line {line}, column {column} on: {cause}",
            "JSON; comments and a last comma are allowed", $"correct line {line} near column {column}, then check again");
    }

    /// <summary>Counts lines in the bytes of a file.</summary>
    private readonly ref struct Place(string file, ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        public string File { get; } = file;

        public int Line(long at) => _bytes[..(int)at].Count((byte)'\n') + 1;
    }
}
