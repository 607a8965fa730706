using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Host.Sessions;
using Platform.Host.Workers;

namespace Platform.Host.SignIn;

/// <summary>How passwords are kept and what is asked of them: length, and not being easy to guess; never a composition.</summary>
internal static class Passwords
{
    public const int Shortest = 12;

    public const int Longest = 256;

    // OWASP's floor for PBKDF2 with SHA-512 (Password Storage Cheat Sheet)
    private const int Iterations = 210_000;

    public static readonly PasswordHasher<Worker> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    public static void Rules(IdentityOptions identity)
    {
        identity.Password = new PasswordOptions
        {
            RequiredLength = Shortest,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.User.RequireUniqueEmail = true;
        // the name is an e-mail address, which Identity's own alphabet is too small for
        identity.User.AllowedUserNameCharacters = "";
    }
}

/// <summary>What is verified where there is no account, so that an unknown name costs what a known one costs.</summary>
internal sealed class NobodysPassword(IPasswordHasher<Worker> hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(new Worker(), Token.New()));

    /// <summary>Hashed when somebody first tries, known or not.</summary>
    public string Hash => _hash.Value;
}
