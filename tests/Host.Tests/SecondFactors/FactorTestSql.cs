using Platform.Sdk.Data;

namespace Host.Tests.SecondFactors;

/// <summary>What these tests look up behind the platform's back.</summary>
internal static class FactorTestSql
{
    public static readonly Sql Secrets = new("select secret from core_second_factor");
    public static readonly Sql Hashes = new("select code_hash from core_recovery_code");
    public static readonly Sql Worker = new("select worker_id from core_worker where email = @email");
}
