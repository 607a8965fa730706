using Platform.Sdk.Data;

namespace Platform.Host.Keys;

internal static class KeySql
{
    public static readonly Sql All = new("select xml from core_data_key");

    public static readonly Sql Add = new("insert into core_data_key (data_key_id, name, xml) values (@key, @name, @xml)");
}
