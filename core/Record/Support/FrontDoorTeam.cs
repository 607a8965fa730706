using Platform.Record.Organisations;
using Platform.Sdk.Areas;
using Platform.Sdk.Data;

namespace Platform.Record.Support;

/// <summary>The team with which a person waits while nobody supports them yet.</summary>
public sealed class FrontDoorTeam(IDatabase database, RecordSettings settings, LocalArea area)
{
    /// <summary>Its id; the team is made when the area has none of this name.</summary>
    internal Task<Guid> KeepAsync() => Teams.KeepAsync(database, settings.FrontDoorTeam, area.Name);
}
