using Platform.Sdk.Data;

namespace Host.Tests.SingleSignOn;

internal static class IdentityTestSql
{
    public static readonly Sql MakeDemo = new("update core_worker set email_key = @key where email = @email");
    public static readonly Sql Answers = new("select answer_hash from core_provider_answer");
}
