using Platform.Sdk.Data;

namespace Platform.Data.Engines;

/// <summary>Turns a driver's error into one that other projects can name.</summary>
internal static class Faults
{
    public static Exception? Translate(this Engine engine, Exception exception, string act) => engine.Judge(exception) switch
    {
        Fault.Busy => new DatabaseBusyException(act, exception),
        Fault.Full => new DatabaseFullException(act, exception),
        Fault.Duplicate => new DuplicateRowException(act, exception),
        _ => null,
    };
}
