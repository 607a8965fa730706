using Platform.Host.SingleSignOn;
using Platform.UI.Forms;

namespace Platform.Host.Proofs;

/// <summary>Asks for the proof in the middle of something, and carries what was typed there.</summary>
internal sealed record Question(ProofKind Kind, string Action, IReadOnlyList<KeyValuePair<string, string>> Typed)
{
    /// <summary>The name of the field that holds the proof.</summary>
    public const string Field = "StepUpProof";

    /// <summary>The way to the provider for a fresh proof, and back to a page of ours.</summary>
    public static string ByProvider(string back) => $"{SingleSignOnSetup.Path}?fresh=true&returnUrl={Uri.EscapeDataString(back)}";

    // the form that carries them on brings its own
    private static readonly HashSet<string> NotCarried = new([Field, FormTagHelper.Field, "__RequestVerificationToken"], StringComparer.Ordinal);

    public static Question Of(HttpRequest request, ProofKind kind) => new(
        kind, $"{request.PathBase}{request.Path}{request.QueryString}",
        [
            .. from field in request.Form
               where !NotCarried.Contains(field.Key)
               from value in field.Value
               select new KeyValuePair<string, string>(field.Key, value ?? ""),
        ]);
}
