using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Platform.Host.Workers;

namespace Platform.Host.SignIn;

/// <summary>
/// Refuses what is guessed first: one well-known word, however often repeated and whatever digits and signs stand around
/// it, a run along the keyboard, the worker's own address, and the password of the demo accounts.
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<Worker>
{
    private const int FewestDifferent = 5;

    private static readonly FrozenSet<string> Words = """
        password passw passwort pass secret welcome letmein login access enter open admin administrator root user guest test
        testing default changeme change temp temporary private security secure master superman batman dragon monkey
        football liverpool arsenal chelsea everton manchester united manchesterunited london england middlesbrough stockton
        newcastle leeds birmingham sunshine princess iloveyou loveyou love lovely charlie charlotte jessica michael thomas
        daniel jordan ashley jennifer computer internet samsung google facebook whatever trustno trustnoone starwars
        pokemon nothing freedom blessed hello helloworld summer winter spring autumn january february march april may june
        july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas
        flower family mother father baby angel cheese chocolate butterfly purple orange banana strawberry pineapple council
        housing support navigator platform worker peersupport housingfirst flexiblefund caseload councilcouncil correct
        correcthorsebatterystaple demoonlypassword
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly string[] Runs =
        ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "zaqxswcdevfrbgtnhymjukilop", "qazwsxedcrfvtgbyhnujmikolp"];

    private static readonly IdentityError Common = new()
    {
        Code = "CommonPassword",
        Description = "This password is easy to guess. Three or four words that do not belong together make a good one",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Worker> manager, Worker user, string? password) =>
        Task.FromResult(IsCommon(password ?? "", user.Email) ? IdentityResult.Failed(Common) : IdentityResult.Success);

    public static bool IsCommon(string password, string email)
    {
        var name = email.Split('@')[0];
        return password.Distinct().Count() < FewestDifferent
            || (name.Length >= 4 && password.Contains(name, StringComparison.OrdinalIgnoreCase))
            || IsWeak(Letters(password)) || IsWeak(Letters(Unmasked(password)));
    }

    private static bool IsWeak(string letters) => letters.Length < 4 || Repeats(letters) || Runs.Any(run => run.Contains(letters, StringComparison.Ordinal));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Select(char.ToLowerInvariant));

    // P4ssw0rd!2026 is "password"; what stands before and after the word is only decoration
    private static string Unmasked(string password) => string.Concat(
        password.Trim([.. password.Where(c => !char.IsLetter(c))]).Select(c => c switch { '0' => 'o', '1' => 'l', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', _ => c }));

    private static bool Repeats(string letters) => Enumerable.Range(1, letters.Length).Any(size =>
        letters.Length % size == 0 && Words.Contains(letters[..size])
        && letters.Chunk(size).All(part => part.AsSpan().SequenceEqual(letters.AsSpan(0, size))));
}
