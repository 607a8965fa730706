using FluentMigrator.Runner.VersionTableInfo;

namespace Platform.Data.Schema;

/// <summary>A version table for each module: two modules that share one skip each other's equal numbers without a word.</summary>
internal sealed class VersionTable(SchemaModule module) : IVersionTableMetaData
{
    public string TableName => module.VersionTable;

    public string UniqueIndexName => "ux_" + module.VersionTable;

    public string ColumnName => "version";

    public string AppliedOnColumnName => "applied_on";

    public string DescriptionColumnName => "description";

    public string SchemaName => "";

    public bool OwnsSchema => false;

    public bool CreateWithPrimaryKey => false;
}
