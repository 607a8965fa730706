using Platform.Record.Names;
using Platform.Record.People;

namespace Platform.Record.Ways.Kinds;

/// <summary>Whether a way to reach someone is safe to use; what is not known is treated as not safe.</summary>
public enum Safety { Safe, NotSafe, NotKnown }

internal static class Safeties
{
    /// <summary>Only a clear yes is safe, only a clear no is not safe, anything else is not known.</summary>
    public static Safety Read(string? text) => Fold.Whole(text) switch
    {
        "y" or "yes" or "safe" or "true" or "1" => Safety.Safe,
        "n" or "no" or "notsafe" or "unsafe" or "false" or "0" => Safety.NotSafe,
        var said when said.StartsWith("no", StringComparison.Ordinal) && Fold.Words(text)[0] == "no" => Safety.NotSafe,
        _ => Safety.NotKnown,
    };

    public static bool MayUse(this Safety safety) => safety == Safety.Safe;

    public static string InWords(this Safety safety) => safety switch
    {
        Safety.Safe => "Safe",
        Safety.NotSafe => "Not safe",
        _ => "Not known to be safe: treat as not safe",
    };
}
