using Platform.Host.Passkeys;
using Platform.Host.SingleSignOn;
using Platform.UI.Forms;

namespace Platform.Host.Proofs;

/// <summary>Asks for the proof in the middle of something, and carries what was typed there.</summary>
internal sealed record Question(Asking Asking, string Action, IReadOnlyList<KeyValuePair<string, string>> Typed)
{
    /// <summary>What the fields of a passkey's answer begin with.</summary>
    public const string Passkey = "StepUpPasskey";

    /// <summary>The name of the field that holds the proof.</summary>
    public const string Field = "StepUpProof";

    /// <summary>The way to the provider for a fresh proof, and back to a page of ours.</summary>
    public static string ByProvider(string back) => $"{SingleSignOnSetup.Path}?fresh=true&returnUrl={Uri.EscapeDataString(back)}";

    // the form that carries them on brings its own
    private static readonly HashSet<string> NotCarried = new(
        [Field, $"{Passkey}.{nameof(PasskeyAnswer.Credential)}", $"{Passkey}.{nameof(PasskeyAnswer.Challenge)}", FormTagHelper.Field, "__RequestVerificationToken"],
        StringComparer.Ordinal);

    /// <summary>What a form brought by a passkey.</summary>
    public static PasskeyAnswer AnswerOf(IFormCollection form) => new()
    {
        Credential = form[$"{Passkey}.{nameof(PasskeyAnswer.Credential)}"], Challenge = form[$"{Passkey}.{nameof(PasskeyAnswer.Challenge)}"],
    };

    public static Question Of(HttpRequest request, Asking asking) => new(
        asking, $"{request.PathBase}{request.Path}{request.QueryString}",
        [
            .. from field in request.Form
               where !NotCarried.Contains(field.Key)
               from value in field.Value
               select new KeyValuePair<string, string>(field.Key, value ?? ""),
        ]);
}

/// <summary>What is asked for.</summary>
/// <param name="Kind">What is typed.</param>
/// <param name="Passkey">The passkey that may be used instead; null where the account has none.</param>
internal sealed record Asking(ProofKind Kind, Challenge? Passkey);
