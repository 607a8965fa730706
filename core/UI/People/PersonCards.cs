using Platform.Sdk.Access;
using Platform.Sdk.Data;
using Platform.Sdk.Modules;

namespace Platform.UI.People;

/// <summary>One line of a card, as a module's text answers it.</summary>
public sealed record CardRow
{
    /// <summary>What the value is.</summary>
    public string Label { get; init; } = "";

    /// <summary>The value.</summary>
    public string? Value { get; init; }

    /// <summary>A page of the module that says more, or null.</summary>
    public string? Page { get; init; }
}

/// <summary>A card with the lines it shows.</summary>
public sealed record PersonCard(DeclaredCard Card, IReadOnlyList<CardRow> Rows)
{
    /// <summary>What to quote to support when the card could not be read; null when it was.</summary>
    public string? Reference { get; init; }
}

/// <summary>Reads the cards that modules declared; a page does so before it is drawn.</summary>
public static class PersonCards
{
    /// <summary>One query for each card the worker may see. A card that fails says so in its place; the page goes on.</summary>
    public static async Task<IReadOnlyList<PersonCard>> ReadAsync(
        IDatabase database, IModules modules, IModuleFaults faults, CurrentWorker worker, Guid person, DateOnly today)
    {
        var cards = new List<PersonCard>();
        foreach (var module in modules.On)
        {
            foreach (var card in module.PersonCards.Where(card => worker.Can(card.Permission)))
            {
                try
                {
                    cards.Add(new(card, await database.ManyAsync<CardRow>(card.Rows, new { person, today })));
                }
                catch (Exception fault) when (fault is not (DatabaseBusyException or DatabaseFullException or OutOfMemoryException))
                {
                    cards.Add(new(card, []) { Reference = await faults.NoteAsync(module.Info.Key, $"card {card.Title}", fault) });
                }
            }
        }

        return cards;
    }
}
