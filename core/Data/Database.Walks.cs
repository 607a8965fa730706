using System.Data.Common;
using Platform.Data.Engines;

namespace Platform.Data;

public sealed partial class Database
{
    /// <summary>
    /// A statement over tables that no text can name, because their modules may be off or gone: its names come from the catalogue. For the walks alone.
    /// </summary>
    internal async Task<T> WalkAsync<T>(string text, IReadOnlyDictionary<string, object> args, Func<DbCommand, Task<T>> run)
    {
        try
        {
            return await AskAsync(text, command =>
            {
                foreach (var (name, value) in args)
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (name, value);
                    command.Parameters.Add(parameter);
                }

                return run(command);
            });
        }
        catch (Exception exception)
        {
            _work.Fail();
            if (_engine.Translate(exception, "PersonWalk") is { } known) throw known;
            throw;
        }
    }

    /// <summary>The engine, for the walks.</summary>
    internal Engine Engine => _engine;
}
