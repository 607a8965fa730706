using Platform.Sdk.Data;

namespace Platform.Host.Faults;

internal static class FaultSql
{
    public static readonly Sql Again = new("""
        update core_module_fault
        set kind = @kind, detail = @detail, reference = @reference, last_at = @at, times = times + @times
        where module_key = @module and place = @place and build = @build
        """);

    /// <summary>The same place in another build of the module is counted from the beginning.</summary>
    public static readonly Sql ForgetOtherBuilds = new("""
        delete from core_module_fault where module_key = @module and place = @place and build <> @build
        """);

    public static readonly Sql First = new("""
        insert into core_module_fault (module_key, place, build, kind, detail, reference, first_at, last_at, times)
        values (@module, @place, @build, @kind, @detail, @reference, @at, @at, @times)
        """);

    public static readonly Sql Mended = new("delete from core_module_fault where module_key = @module and place = @place");

    public static readonly Sql All = new("""
        select module_key, place, build, kind, detail, reference, first_at, last_at, times
        from core_module_fault order by last_at desc, module_key, place
        """);

    public static readonly Sql Sweep = new("delete from core_module_fault where last_at < @before");
}
