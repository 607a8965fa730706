using FluentMigrator;

namespace Navigator.Migrations;

/// <summary>A barrier keeps that it is about abuse beside what its kind tells of, and who was asked to see to it; a step, whether they answered; a way, that it was tried and is not this one.</summary>
[Migration(202611302110)]
public sealed class WhatItTells : ForwardOnlyMigration
{
    public override void Up()
    {
        Alter.Table("navigator_barrier")
            .AddColumn("about_safety").AsBoolean().NotNullable().WithDefaultValue(false)
            .AddColumn("seen_to").AsString(10).Nullable();
        Alter.Table("navigator_step").AddColumn("answered").AsBoolean().Nullable();
        Alter.Table("navigator_way")
            .AddColumn("closed_on").AsDate().Nullable()
            .AddColumn("learned").AsString(2000).Nullable();
    }
}
