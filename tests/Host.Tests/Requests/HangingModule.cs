using Platform.Sdk.Modules;
using Platform.Sdk.Record;

namespace Host.Tests.Requests;

/// <summary>Has an answer to a contact that comes back only when the test lets it.</summary>
internal sealed class HangingModule : IModule
{
    public ModuleInfo Info { get; } = new("hanging", "Slow thing", "Has an answer that does not come back.");

    /// <summary>Whether it keeps its thread as well.</summary>
    public bool Blocks { get; init; }

    public int Asked { get; private set; }

    public Hang Hang { get; private set; } = new();

    /// <summary>What it tried to write once it came back, and how that ended.</summary>
    public TaskCompletionSource<Exception?> Afterwards { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Compose(IModuleBuilder module) => module.On<ContactRecorded>(AnswerAsync);

    public void HangNoMore() => Hang = Hang.Over();

    private async Task AnswerAsync(ContactRecorded contact, ModuleScope scope)
    {
        Asked++;
        var hang = Hang;
        if (hang.IsOver) return;
        hang.Begun.TrySetResult();
        if (Blocks) ((IAsyncResult)hang.Release.Task).AsyncWaitHandle.WaitOne();
        else await hang.Release.Task;
        Afterwards.TrySetResult(await Record.ExceptionAsync(() => scope.Database.TransactAsync(() => Task.CompletedTask)));
    }
}

/// <summary>Something that has begun and not come back.</summary>
internal sealed record Hang
{
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOver { get; private init; }

    public Hang Over() => new() { IsOver = true };
}
