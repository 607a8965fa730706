namespace Platform.Record.Plan.Actions;

internal static class ActionWords
{
    public static string InWords(this ActionState state) => state switch
    {
        ActionState.Done => "Done",
        ActionState.NotNeeded => "Not needed any more",
        _ => "Still to do",
    };
}
