namespace Platform.Sdk.Record;

/// <summary>Answers who of the signed-in worker's team could open a page about somebody, before they are told to.</summary>
public interface IWhoMay
{
    /// <summary>
    /// Those of the team who work here, hold a permission and are not kept from a record by a lock or a seal, by name. Whoever is kept from it is absent like anybody else who is not there.
    /// </summary>
    /// <param name="permission">The key of the permission that the page requires.</param>
    /// <param name="person">Whose record it is.</param>
    Task<IReadOnlyList<WorkerCard>> OpenAsync(string permission, Guid person);
}
