using Platform.Data.Schema;

namespace Data.Tests.Schema;

public sealed class ScriptTests
{
    private static readonly string Script = Migrator.SqlServerScript([HousingSchema.Of(typeof(M1_Homes), typeof(M2_Rents)), CoreSchema.Module]);

    [Theory]
    [InlineData("core_module_table")]
    [InlineData("core_person")]
    [InlineData("core_support")]
    [InlineData("core_sample")]
    [InlineData("core_pot")]
    [InlineData("housing_first_home")]
    [InlineData("housing_first_landlord")]
    public void The_script_makes_every_table(string table) => Assert.Contains($"CREATE TABLE [dbo].[{table}]", Script, StringComparison.Ordinal);

    [Theory]
    [InlineData("[happened_at] DATETIME2")]
    [InlineData("[due_on] DATE")]
    [InlineData("[words] NVARCHAR(MAX)")]
    [InlineData("[number] BIGINT")]
    [InlineData("[flag] BIT")]
    [InlineData("[other_id] UNIQUEIDENTIFIER")]
    [InlineData("[rent_pence] BIGINT")]
    [InlineData("create view housing_first_home_card")]
    public void The_script_keeps_the_promised_types(string column) => Assert.Contains(column, Script, StringComparison.Ordinal);

    [Fact]
    public void The_core_comes_first_and_batches_are_parted() =>
        Assert.InRange(Script.IndexOf("[core_person]", StringComparison.Ordinal), 0, Script.IndexOf("[housing_first_home]", StringComparison.Ordinal));
}
