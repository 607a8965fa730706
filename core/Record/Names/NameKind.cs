namespace Platform.Record.Names;

/// <summary>What another name of a person is; the name they use stands on the person itself.</summary>
public enum NameKind { Legal, Nickname, Previous, Other }

internal static class NameKinds
{
    public static string InWords(this NameKind kind) => kind switch
    {
        NameKind.Legal => "Legal name",
        NameKind.Nickname => "Nickname or street name",
        NameKind.Previous => "Previous name",
        _ => "Other name",
    };
}
