using Microsoft.Extensions.Configuration;

namespace Platform.Host.SignIn;

/// <summary>What the deployment says about keys; a demo area needs none of it.</summary>
internal sealed record SignInOptions
{
    /// <summary>A PKCS#12 file whose certificate encrypts the keys kept in the database.</summary>
    public string? Certificate { get; init; }

    public string? Password { get; init; }

    public static SignInOptions From(IConfiguration configuration) => new()
    {
        Certificate = configuration["DataProtection:Certificate"],
        Password = configuration["DataProtection:Password"],
    };
}
