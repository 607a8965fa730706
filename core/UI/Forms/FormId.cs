using UUIDNext;

namespace Platform.UI.Forms;

internal static class FormId
{
    /// <summary>A new id for each form drawn: the same form sent twice acts once.</summary>
    public static Guid New() => Uuid.NewDatabaseFriendly(Database.SqlServer);
}
