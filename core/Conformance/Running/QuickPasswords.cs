using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Host.Workers;

namespace Platform.Conformance.Running;

/// <summary>The same hash of passwords with few rounds: thousands of tests sign in, and being slow is its only use.</summary>
internal static class QuickPasswords
{
    private const int Rounds = 1_000;

    public static readonly PasswordHasher<Worker> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    /// <summary>What a database with demo accounts holds instead of the slow hash.</summary>
    public static readonly string OfDemo = Hasher.HashPassword(new Worker(), TestPlatform.Password);
}
