using Platform.Sdk.Data;

namespace Platform.Host.Demo;

internal static class DemoSql
{
    public static readonly Sql Written = new("select module_key from core_demo");

    public static readonly Sql Mark = new("insert into core_demo (module_key, written_at) values (@module, @now)");
}
