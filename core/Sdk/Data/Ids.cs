using UUIDNext;

namespace Platform.Sdk.Data;

/// <summary>Makes ids that sort by time in SQL Server's own order of GUIDs, so that new rows go to the end of an index.</summary>
public static class Ids
{
    /// <summary>A new id.</summary>
    public static Guid New() => Uuid.NewDatabaseFriendly(Database.SqlServer);
}
